package app.atalaya.backtest;

import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;

/** Scores of past days, each from nothing but what was recorded to have happened by the end of its day (UTC). */
@FunctionalInterface
interface PastScores {

    /**
     * @param days ascending
     * @param accounts the ids asked for, ascending
     * @param done is told how many of the accounts are done, now and then
     */
    void read(HealthModel model, List<LocalDate> days, List<Long> accounts, Reader reader, IntConsumer done);

    /** Takes one account on one day; any order. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param score 0 to 100; NaN where there is none
         * @param points by measure, in the order of the model; NaN where unknown
         */
        void take(long account, LocalDate day, double score, Band band, double[] points);
    }
}
