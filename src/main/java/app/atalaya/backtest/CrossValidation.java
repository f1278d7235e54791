package app.atalaya.backtest;

import app.atalaya.backtest.Suggestion.Gain;
import app.atalaya.health.HealthModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What suggested weights would gain with accounts that they were not fitted to. Accounts, not samples, are dealt into {@value #FOLDS} parts,
 * those that were lost and the others alike, so that no account stands on both sides. Both models weigh the same points of the same
 * samples, those with a score.
 */
final class CrossValidation {

    static final int FOLDS = 5;

    private static final int LEAST_FOLDS = 2;
    private static final long SEED = 17;

    private final HealthModel model;
    private final Judgement judged;
    private final Map<Long, Integer> folds;

    private CrossValidation(HealthModel model, Judgement judged) {
        this.model = model;
        this.judged = judged;
        this.folds = deal(judged);
    }

    static @Nullable Gain gain(HealthModel model, Judgement judged) {
        return new CrossValidation(model, judged).gain();
    }

    /** The fold of each account; the same for the same accounts. */
    static Map<Long, Integer> deal(Judgement judged) {
        Set<Long> lost = new TreeSet<>();
        Set<Long> all = new TreeSet<>();
        for (int i = 0; i < judged.scored().size(); i++) {
            long account = judged.scored().get(i).account();
            all.add(account);
            if (judged.isLost(i)) {
                lost.add(account);
            }
        }
        all.removeAll(lost);
        Map<Long, Integer> folds = new HashMap<>();
        Random random = new Random(SEED);
        for (Set<Long> group : List.of(lost, all)) {
            List<Long> shuffled = new ArrayList<>(group);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < shuffled.size(); i++) {
                folds.put(shuffled.get(i), i % FOLDS);
            }
        }
        return folds;
    }

    private @Nullable Gain gain() {
        List<double[]> pairs = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] pair = compare(fold);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        if (pairs.size() < LEAST_FOLDS) {
            return null;
        }
        double present = mean(pairs, 0);
        double suggested = mean(pairs, 1);
        double squares = pairs.stream()
                .mapToDouble(pair -> Math.pow(pair[1] - pair[0] - (suggested - present), 2))
                .sum();
        double spread = Math.sqrt(squares / (pairs.size() - 1));
        return new Gain(pairs.size(), present, suggested, suggested - present, spread);
    }

    private static double mean(List<double[]> pairs, int which) {
        return pairs.stream().mapToDouble(pair -> pair[which]).average().orElse(Double.NaN);
    }

    /** The AUC of the present and of the suggested weights in a fold; null where either cannot be told. */
    private double @Nullable [] compare(int fold) {
        Part others = part(fold, false);
        Part own = part(fold, true);
        if (others.points().isEmpty() || own.points().isEmpty()) {
            return null;
        }
        Optional<HealthModel> suggested = SuggestedWeights.fitted(model, others.points(), others.lost());
        if (suggested.isEmpty()) {
            return null;
        }
        double before = own.auc(model);
        double after = own.auc(suggested.get());
        return Double.isNaN(before) || Double.isNaN(after) ? null : new double[] {before, after};
    }

    private Part part(int fold, boolean inside) {
        List<double[]> points = new ArrayList<>();
        List<Boolean> lost = new ArrayList<>();
        for (int i = 0; i < judged.scored().size(); i++) {
            Sample sample = judged.scored().get(i);
            boolean belongs = folds.getOrDefault(sample.account(), 0) == fold;
            if (belongs == inside) {
                points.add(sample.points());
                lost.add(judged.isLost(i));
            }
        }
        boolean[] labels = new boolean[lost.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = lost.get(i);
        }
        return new Part(points, labels);
    }

    private record Part(List<double[]> points, boolean[] lost) {

        /** A sample of which the weights make nothing stands at the mean of the others: neither good nor bad. */
        double auc(HealthModel model) {
            double[] scores = points.stream()
                    .mapToDouble(row -> Weighing.score(model, row))
                    .toArray();
            double known = Arrays.stream(scores)
                    .filter(score -> !Double.isNaN(score))
                    .average()
                    .orElse(0);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Double.isNaN(scores[i]) ? known : scores[i];
            }
            return new RankedScores(scores, lost, new int[scores.length], 1).auc();
        }
    }
}
