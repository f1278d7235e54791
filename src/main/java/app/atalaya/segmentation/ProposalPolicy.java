package app.atalaya.segmentation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a deserved change becomes a proposal, and when it is left alone: nobody decides the same thing twice for nothing. */
final class ProposalPolicy {

    /** Since when the rules have asked for this value without a break. */
    record Watch(String wanted, LocalDate since) {}

    /** What a person declined, and how things stood then. */
    record Declined(String value, LocalDate on, @Nullable Double score, BigDecimal revenue) {}

    /** What to do now. */
    enum Step {
        NOTHING,
        /** It holds, but not long enough yet, or it was declined and nothing has changed. */
        WAIT,
        PROPOSE
    }

    private final SegmentationSettings settings;

    ProposalPolicy(SegmentationSettings settings) {
        this.settings = settings;
    }

    /**
     * @param wanted what the rules ask for, or null where they ask for nothing
     * @param watch as it stands after today
     */
    Step decide(
            Situation now,
            SegmentField field,
            @Nullable String wanted,
            @Nullable Watch watch,
            @Nullable Declined declined,
            LocalDate today) {
        if (wanted == null || watch == null || wanted.equals(now.current(field))) {
            return Step.NOTHING;
        }
        boolean first = now.current(field) == null;
        boolean heldLongEnough = ChronoUnit.DAYS.between(watch.since(), today) >= settings.holdDays();
        if (!first && !heldLongEnough) {
            return Step.WAIT;
        }
        return declined != null && stillDeclined(now, wanted, declined, today) ? Step.WAIT : Step.PROPOSE;
    }

    private boolean stillDeclined(Situation now, String wanted, Declined declined, LocalDate today) {
        return wanted.equals(declined.value())
                && ChronoUnit.DAYS.between(declined.on(), today) < settings.quietDays()
                && !scoreMoved(now.score(), declined.score())
                && !revenueMoved(now.revenue(), declined.revenue().doubleValue());
    }

    private boolean scoreMoved(@Nullable Double now, @Nullable Double then) {
        if (now == null || then == null) {
            return (now == null) != (then == null);
        }
        return Math.abs(now - then) >= settings.materialScore();
    }

    private boolean revenueMoved(double now, double then) {
        return Math.abs(now - then) > 0.005 && Math.abs(now - then) >= Math.abs(then) * settings.materialRevenueShare();
    }
}
