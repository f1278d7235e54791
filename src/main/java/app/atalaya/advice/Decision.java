package app.atalaya.advice;

import app.atalaya.task.TaskId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last decision about a suggestion.
 *
 * @param figure what the suggestion rested on then
 * @param task what an accepted one became; null for a dismissal
 */
record Decision(
        DecisionId id,
        long account,
        String rule,
        String subject,
        double figure,
        LocalDate decidedOn,
        @Nullable TaskId task) {

    /** So long a dismissed suggestion stays away, unless its figure gets clearly worse. */
    static final int REST_DAYS = 60;

    /** So long an accepted one stays away after its task was closed: what was done needs time to show. */
    static final int SETTLING_DAYS = 14;

    private static final double ROUNDING = 1e-9;

    /**
     * Whether the suggestion is not to be made again today.
     *
     * @param now its figure today
     * @param step by how much that must have risen to be clearly worse
     * @param busy tasks that are open or were closed within {@link #SETTLING_DAYS}
     */
    boolean keepsAway(double now, double step, LocalDate today, Set<TaskId> busy) {
        if (task != null) {
            return busy.contains(task);
        }
        boolean clearlyWorse = now >= figure + step - ROUNDING;
        return !clearlyWorse && today.isBefore(decidedOn.plusDays(REST_DAYS));
    }

    String key() {
        return subject.isEmpty() ? rule : rule + ":" + subject;
    }
}
