package app.atalaya.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A 95 % interval of the AUC by drawing accounts, with all of their samples, with replacement: samples of one account resemble each other,
 * and an interval for independent ones (DeLong's) would be too narrow. Percentiles of {@value #DRAWS} draws, so the interval stays within
 * 0 and 1. The cluster bootstrap: Field and Welsh, "Bootstrapping clustered data", J. R. Statist. Soc. B 69 (2007), 369–390; percentile
 * intervals: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13. Always the same for the same data.
 */
final class ClusterBootstrap {

    static final int DRAWS = 1_000;

    private static final long SEED = 20_260_101L;

    private ClusterBootstrap() {}

    /** Draws without anything lost, or with nothing but losses, tell no AUC and are drawn again, as often as there are draws. */
    static Interval auc(RankedScores scores) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] times = new int[scores.clusters()];
        double[] drawn = new double[DRAWS];
        int known = 0;
        for (int attempt = 0; attempt < 2 * DRAWS && known < DRAWS; attempt++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double auc = scores.auc(times);
            if (!Double.isNaN(auc)) {
                drawn[known++] = auc;
            }
        }
        double[] sorted = Arrays.copyOf(drawn, known);
        Arrays.sort(sorted);
        return new Interval(scores.auc(), quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    /** With straight lines between the order statistics (type 7 of Hyndman and Fan, The American Statistician 50, 1996, 361–365). */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    record Interval(double value, double low, double high) {}
}
