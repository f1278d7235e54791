package app.atalaya.alert;

import app.atalaya.health.Band;
import app.atalaya.health.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules look at of one account on one day.
 *
 * @param now its health; null while nothing is known of it
 * @param before its health when the rule about falls begins to look; null where its history begins later
 * @param monthAgo its score a month before; null where there was none
 * @param weeklyUse use per week, oldest first: twelve weeks and the last seven days
 * @param overdue what is unpaid of what was due long enough ago, in the reporting currency; never below 0
 */
record Situation(
        long account,
        boolean archived,
        @Nullable LocalDate renewal,
        @Nullable Explanation now,
        @Nullable Explanation before,
        @Nullable Double monthAgo,
        @Nullable LocalDate lastContact,
        List<Double> weeklyUse,
        double overdue,
        @Nullable Churn churn) {

    Situation {
        weeklyUse = List.copyOf(weeklyUse);
    }

    /**
     * @param lost annual revenue; 0 where unknown
     * @param cameBack whether revenue rose after that day
     */
    record Churn(LocalDate day, double lost, boolean cameBack) {}

    @Nullable
    Double score() {
        return now == null ? null : now.score();
    }

    Band band() {
        return now == null ? Band.UNKNOWN : now.band();
    }
}
