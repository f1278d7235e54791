package app.atalaya.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Scores with what came of them, sorted once, so that figures over resamples cost one pass each. The lower a score, the sooner the loss
 * is expected.
 */
final class RankedScores {

    private final double[] score;
    private final boolean[] lost;
    private final int[] cluster;
    private final int clusters;

    /**
     * @param cluster which account each score belongs to, counted from 0
     * @param clusters how many accounts there are
     */
    RankedScores(double[] score, boolean[] lost, int[] cluster, int clusters) {
        Integer[] order = IntStream.range(0, score.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> score[i]));
        this.score = new double[score.length];
        this.lost = new boolean[score.length];
        this.cluster = new int[score.length];
        this.clusters = clusters;
        for (int i = 0; i < order.length; i++) {
            this.score[i] = score[order[i]];
            this.lost[i] = lost[order[i]];
            this.cluster[i] = cluster[order[i]];
        }
    }

    int clusters() {
        return clusters;
    }

    double auc() {
        int[] once = new int[clusters];
        Arrays.fill(once, 1);
        return auc(once);
    }

    /**
     * Area under the ROC curve: the probability that a lost account had a lower score than one that stayed, ties counting one half
     * (the Mann–Whitney statistic; Hanley and McNeil, Radiology 143, 1982, 29–36). NaN where there are none of either.
     *
     * @param times how often each account was drawn
     */
    double auc(int[] times) {
        double pairs = 0;
        double lostSoFar = 0;
        double stayed = 0;
        for (int from = 0; from < score.length; ) {
            double lostHere = 0;
            double stayedHere = 0;
            int i = from;
            for (; i < score.length && score[i] == score[from]; i++) {
                if (lost[i]) {
                    lostHere += times[cluster[i]];
                } else {
                    stayedHere += times[cluster[i]];
                }
            }
            pairs += stayedHere * (lostSoFar + lostHere / 2);
            lostSoFar += lostHere;
            stayed += stayedHere;
            from = i;
        }
        return lostSoFar == 0 || stayed == 0 ? Double.NaN : pairs / (lostSoFar * stayed);
    }

    /**
     * How many times as frequent losses are among the worst tenth of the scores as among all. Where equal scores straddle the tenth's
     * edge, each of them counts in part. NaN where nothing was lost.
     */
    double liftOfWorstTenth() {
        double room = score.length / 10.0;
        double taken = 0;
        double losses = 0;
        double all = 0;
        for (int from = 0; from < score.length; ) {
            int lostHere = 0;
            int i = from;
            for (; i < score.length && score[i] == score[from]; i++) {
                lostHere += lost[i] ? 1 : 0;
            }
            double part = Math.min(i - from, room - taken);
            losses += part * lostHere / (i - from);
            taken += part;
            all += lostHere;
            from = i;
        }
        return all == 0 ? Double.NaN : losses / room / (all / score.length);
    }
}
