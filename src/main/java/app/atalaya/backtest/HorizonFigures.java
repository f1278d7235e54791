package app.atalaya.backtest;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well scores foretold what came within so many days.
 *
 * @param days the horizon
 * @param lostAccounts accounts with a scored sample before their loss
 * @param stayedAccounts accounts with a scored sample after which they stayed
 * @param unknownLost samples without a score that a loss followed
 * @param unknownStayed samples without a score that none followed
 * @param open samples whose horizon is not over, or whose account was lost sight of: they count nowhere
 * @param measured null where there is too little to tell
 */
public record HorizonFigures(
        int days,
        int lostAccounts,
        int stayedAccounts,
        int unknownLost,
        int unknownStayed,
        int open,
        Matrix matrix,
        @Nullable Measured measured)
        implements Serializable {

    /** Fewer lost, or fewer remaining, accounts than this tell nothing. */
    public static final int LEAST = 10;

    /** Samples by what the model said and what came. */
    public record Matrix(int hits, int misses, int falseAlarms, int correctRejections) implements Serializable {

        /** Share of the alarms that a loss followed; null where there was no alarm. */
        public @Nullable Double precision() {
            return share(hits, falseAlarms);
        }

        /** Share of the losses that an alarm went before; null where nothing was lost. */
        public @Nullable Double recall() {
            return share(hits, misses);
        }

        private static @Nullable Double share(int part, int rest) {
            return part + rest == 0 ? null : (double) part / (part + rest);
        }
    }

    /**
     * @param auc 0.5: no better than chance; 1: everybody lost stood below everybody who stayed
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     * @param lift of the worst tenth of the scores
     * @param tenths how often losses followed, by score
     */
    public record Measured(double auc, double low, double high, double lift, List<RocPoint> roc, List<Tenth> tenths)
            implements Serializable {}

    /**
     * What an alarm at that score and below would give.
     *
     * @param score whole points
     * @param falseAlarms share of those who stayed
     * @param hits share of those lost
     */
    public record RocPoint(int score, double falseAlarms, double hits) implements Serializable {}

    /** Samples with a score from {@code from} up to 10 points more. */
    public record Tenth(int from, int samples, int lost) implements Serializable {}
}
