package app.atalaya.backtest;

import app.atalaya.backtest.ClusterBootstrap.Interval;
import app.atalaya.backtest.HorizonFigures.Matrix;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.backtest.HorizonFigures.RocPoint;
import app.atalaya.backtest.HorizonFigures.Tenth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the samples against what came within a horizon. */
final class Judgement {

    private static final int TENTHS = 10;

    private final int horizon;
    private final List<Sample> scored = new ArrayList<>();
    private final List<Boolean> lost = new ArrayList<>();
    private final Set<Long> lostAccounts = new HashSet<>();
    private final Set<Long> stayedAccounts = new HashSet<>();
    private int open;
    private int unknownLost;
    private int unknownStayed;

    Judgement(List<Sample> samples, int horizon, LocalDate lastDay) {
        this.horizon = horizon;
        samples.forEach(sample -> take(sample, sample.course().isLostWithin(sample.day(), horizon, lastDay)));
    }

    private void take(Sample sample, @Nullable Boolean isLost) {
        if (isLost == null) {
            open++;
        } else if (sample.isScored()) {
            scored.add(sample);
            lost.add(isLost);
            (isLost ? lostAccounts : stayedAccounts).add(sample.account());
        } else if (isLost) {
            unknownLost++;
        } else {
            unknownStayed++;
        }
    }

    HorizonFigures figures(Alarm alarm) {
        return new HorizonFigures(
                horizon,
                lostAccounts.size(),
                stayedAccounts.size(),
                unknownLost,
                unknownStayed,
                open,
                matrix(alarm),
                isEnough() ? measured() : null);
    }

    /** Whether there are enough accounts of either kind; many samples of few accounts are not enough. */
    boolean isEnough() {
        return lostAccounts.size() >= HorizonFigures.LEAST && stayedAccounts.size() >= HorizonFigures.LEAST;
    }

    /** The samples with a score whose outcome is known. */
    List<Sample> scored() {
        return scored;
    }

    boolean isLost(int sample) {
        return lost.get(sample);
    }

    private Matrix matrix(Alarm alarm) {
        int[] counts = new int[4];
        for (int i = 0; i < scored.size(); i++) {
            boolean alarmed = alarm.isRaisedBy(scored.get(i).band());
            counts[(alarmed ? 0 : 1) + (lost.get(i) ? 0 : 2)]++;
        }
        return new Matrix(counts[0], counts[1], counts[2], counts[3]);
    }

    private Measured measured() {
        RankedScores ranked = ranked();
        Interval auc = ClusterBootstrap.auc(ranked);
        return new Measured(auc.value(), auc.low(), auc.high(), ranked.liftOfWorstTenth(), roc(), tenths());
    }

    RankedScores ranked() {
        Map<Long, Integer> clusters = new HashMap<>();
        double[] scores = new double[scored.size()];
        boolean[] labels = new boolean[scores.length];
        int[] cluster = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scored.get(i).score();
            labels[i] = lost.get(i);
            Integer number = clusters.putIfAbsent(scored.get(i).account(), clusters.size());
            cluster[i] = number == null ? clusters.size() - 1 : number;
        }
        return new RankedScores(scores, labels, cluster, clusters.size());
    }

    /** At whole points, as thresholds are set; without those where nothing changes. */
    private List<RocPoint> roc() {
        int[] lostUpTo = new int[101];
        int[] stayedUpTo = new int[101];
        for (int i = 0; i < scored.size(); i++) {
            (lost.get(i) ? lostUpTo : stayedUpTo)[(int) Math.ceil(scored.get(i).score())]++;
        }
        for (int score = 1; score <= 100; score++) {
            lostUpTo[score] += lostUpTo[score - 1];
            stayedUpTo[score] += stayedUpTo[score - 1];
        }
        List<RocPoint> points = new ArrayList<>();
        for (int score = 0; score <= 100; score++) {
            boolean moved =
                    score == 0 || lostUpTo[score] > lostUpTo[score - 1] || stayedUpTo[score] > stayedUpTo[score - 1];
            if (moved) {
                points.add(new RocPoint(
                        score, (double) stayedUpTo[score] / stayedUpTo[100], (double) lostUpTo[score] / lostUpTo[100]));
            }
        }
        return points;
    }

    private List<Tenth> tenths() {
        int[] samples = new int[TENTHS];
        int[] losses = new int[TENTHS];
        for (int i = 0; i < scored.size(); i++) {
            int tenth = Math.min(TENTHS - 1, (int) scored.get(i).score() / TENTHS);
            samples[tenth]++;
            losses[tenth] += lost.get(i) ? 1 : 0;
        }
        List<Tenth> tenths = new ArrayList<>();
        for (int i = 0; i < TENTHS; i++) {
            tenths.add(new Tenth(i * TENTHS, samples[i], losses[i]));
        }
        return tenths;
    }
}
