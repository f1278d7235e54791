package app.atalaya.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.atalaya.backtest.ClusterBootstrap.Interval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

    private static final int ACCOUNTS = 200;
    private static final int SAMPLES = 12;

    private final double[] score = new double[ACCOUNTS * SAMPLES];
    private final boolean[] lost = new boolean[score.length];
    private final int[] account = new int[score.length];

    /** Samples of an account resemble each other: most of a score belongs to the account. */
    ClusterBootstrapTest() {
        Random random = new Random(5);
        for (int i = 0; i < score.length; i++) {
            account[i] = i / SAMPLES;
        }
        for (int a = 0; a < ACCOUNTS; a++) {
            boolean leaves = random.nextInt(4) == 0;
            double own = 60 + 12 * random.nextGaussian() - (leaves ? 8 : 0);
            for (int s = 0; s < SAMPLES; s++) {
                score[a * SAMPLES + s] = own + 3 * random.nextGaussian();
                lost[a * SAMPLES + s] = leaves && s >= SAMPLES - 3;
            }
        }
    }

    @Test
    void theIntervalIsAboutAsWideAsTheFormulaForClustersSays() {
        Interval interval = ClusterBootstrap.auc(new RankedScores(score, lost, account, ACCOUNTS));

        double width = 2 * 1.96 * clusteredDeviation(account, ACCOUNTS);
        assertThat(interval.high() - interval.low()).isCloseTo(width, within(0.15 * width));
        assertThat(interval.value()).isBetween(interval.low(), interval.high());
    }

    @Test
    void takingSamplesForIndependentWouldPromiseTooMuch() {
        Interval interval = ClusterBootstrap.auc(new RankedScores(score, lost, account, ACCOUNTS));
        int[] each = new int[score.length];
        Arrays.setAll(each, i -> i);

        double independent = 2 * 1.96 * clusteredDeviation(each, score.length);
        assertThat(interval.high() - interval.low()).isGreaterThan(1.3 * independent);
    }

    @Test
    void theSameDataHaveTheSameInterval() {
        assertThat(ClusterBootstrap.auc(new RankedScores(score, lost, account, ACCOUNTS)))
                .isEqualTo(ClusterBootstrap.auc(new RankedScores(score, lost, account, ACCOUNTS)));
    }

    @Test
    void quantilesLieOnStraightLinesBetweenTheFigures() {
        double[] sorted = {1, 2, 4, 8};

        assertThat(ClusterBootstrap.quantile(sorted, 0)).isEqualTo(1);
        assertThat(ClusterBootstrap.quantile(sorted, 0.5)).isEqualTo(3);
        assertThat(ClusterBootstrap.quantile(sorted, 1)).isEqualTo(8);
    }

    /**
     * The standard deviation of the area for clustered data by another way: Obuchowski, "Nonparametric analysis of clustered ROC curve
     * data", Biometrics 53 (1997), 567–578. With clusters of one it is DeLong's.
     */
    private double clusteredDeviation(int[] cluster, int clusters) {
        int m = 0;
        int n = 0;
        for (boolean each : lost) {
            m += each ? 1 : 0;
            n += each ? 0 : 1;
        }
        double[] component = new double[score.length];
        double area = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (lost[i] != lost[j]) {
                    double low = lost[i] ? score[i] : score[j];
                    double high = lost[i] ? score[j] : score[i];
                    component[i] += low < high ? 1 : low == high ? 0.5 : 0;
                }
            }
            component[i] /= lost[i] ? n : m;
            area += lost[i] ? component[i] / m : 0;
        }
        double[] x = new double[clusters];
        double[] y = new double[clusters];
        boolean[] hasLost = new boolean[clusters];
        boolean[] hasStayed = new boolean[clusters];
        for (int i = 0; i < score.length; i++) {
            (lost[i] ? x : y)[cluster[i]] += component[i] - area;
            (lost[i] ? hasLost : hasStayed)[cluster[i]] = true;
        }
        double withLost = count(hasLost);
        double withStayed = count(hasStayed);
        double s10 = withLost / ((withLost - 1) * m) * sum(x, x);
        double s01 = withStayed / ((withStayed - 1) * n) * sum(y, y);
        double s11 = clusters / (clusters - 1.0) * sum(x, y);
        return Math.sqrt(s10 / m + s01 / n + 2 * s11 / ((double) m * n));
    }

    private static double count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static double sum(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
