package app.atalaya.backtest;

import app.atalaya.backtest.Suggestion.FactorWeight;
import app.atalaya.backtest.Suggestion.Finding;
import app.atalaya.backtest.Suggestion.Gain;
import app.atalaya.backtest.Suggestion.MeasureWeight;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fit of losses on points into weights. A measure's share of the score is the size of its coefficient where more points go with
 * fewer losses, else 0; what could not be fitted keeps its share. Shares become whole weights that sum to 100, of factors and within each.
 */
final class SuggestedWeights {

    static final int WHOLE = 100;

    private SuggestedWeights() {}

    /** If no measure works the way it is meant to, the present weights with what was found of each measure. */
    static Suggestion of(HealthModel model, Judgement judged, @Nullable Gain gain) {
        double[] effects = effects(model, judged.scored(), judged);
        double[] shares = shares(model, effects);
        return shares.length == 0 ? unchanged(model, effects) : suggestion(model, effects, shares, gain);
    }

    /** The model with suggested weights, fitted to these samples alone; empty if no measure works the way it is meant to. */
    static Optional<HealthModel> fitted(HealthModel model, List<double[]> points, boolean[] lost) {
        double[] effects = effects(model, points, lost);
        double[] shares = shares(model, effects);
        return shares.length == 0
                ? Optional.empty()
                : Optional.of(suggestion(model, effects, shares, null).applyTo(model));
    }

    private static double[] effects(HealthModel model, List<Sample> samples, Judgement judged) {
        boolean[] lost = new boolean[samples.size()];
        for (int i = 0; i < lost.length; i++) {
            lost[i] = judged.isLost(i);
        }
        return effects(model, samples.stream().map(Sample::points).toList(), lost);
    }

    /** By measure, NaN where it could not be fitted. */
    private static double[] effects(HealthModel model, List<double[]> points, boolean[] lost) {
        double[] effects = new double[model.measures().size()];
        Arrays.fill(effects, Double.NaN);
        PointsTable table = PointsTable.of(points);
        if (!table.measures().isEmpty()) {
            double[] coefficients = LogisticFit.fit(table.inputs(), lost);
            for (int column = 0; column < table.measures().size(); column++) {
                effects[table.measures().get(column)] = coefficients[column];
            }
        }
        return effects;
    }

    /** Of the whole score, by measure; empty if nothing works as it is meant to. */
    private static double[] shares(HealthModel model, double[] effects) {
        double[] shares = Weighing.shares(model);
        double free = 0;
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(effects[i])) {
                free += shares[i];
                all += Math.max(0, -effects[i]);
            }
        }
        if (all == 0 || free == 0) {
            return new double[0];
        }
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(effects[i])) {
                shares[i] = free * Math.max(0, -effects[i]) / all;
            }
        }
        return shares;
    }

    private static Suggestion unchanged(HealthModel model, double[] effects) {
        return describe(
                model,
                effects,
                Weighing.shares(model),
                model.factors().stream().mapToInt(FactorModel::weight).toArray(),
                model.factors().stream().map(SuggestedWeights::weightsOf).toList(),
                null);
    }

    private static Suggestion suggestion(HealthModel model, double[] effects, double[] shares, @Nullable Gain gain) {
        double[] factorShares = new double[model.factors().size()];
        List<int[]> measureWeights = new ArrayList<>();
        int at = 0;
        for (int f = 0; f < factorShares.length; f++) {
            FactorModel factor = model.factors().get(f);
            double[] own = Arrays.copyOfRange(shares, at, at + factor.measures().size());
            factorShares[f] = Arrays.stream(own).sum();
            measureWeights.add(factorShares[f] > 0 ? apportion(own) : weightsOf(factor));
            at += own.length;
        }
        return describe(model, effects, shares, apportion(factorShares), measureWeights, gain);
    }

    private static Suggestion describe(
            HealthModel model,
            double[] effects,
            double[] shares,
            int[] factorWeights,
            List<int[]> measureWeights,
            @Nullable Gain gain) {
        double[] present = Weighing.shares(model);
        List<FactorWeight> factors = new ArrayList<>();
        List<MeasureWeight> measures = new ArrayList<>();
        for (int f = 0; f < factorWeights.length; f++) {
            FactorModel factor = model.factors().get(f);
            factors.add(new FactorWeight(factor.factor(), factor.weight(), factorWeights[f]));
            for (int m = 0; m < factor.measures().size(); m++) {
                int i = measures.size();
                Measure measure = factor.measures().get(m);
                measures.add(new MeasureWeight(
                        measure.key(),
                        factor.factor(),
                        measure.weight(),
                        measureWeights.get(f)[m],
                        present[i],
                        shares[i],
                        Double.isNaN(effects[i]) ? null : Double.valueOf(effects[i]),
                        finding(effects[i])));
            }
        }
        return new Suggestion(factors, measures, gain);
    }

    private static int[] weightsOf(FactorModel factor) {
        return factor.measures().stream().mapToInt(Measure::weight).toArray();
    }

    private static Finding finding(double effect) {
        if (Double.isNaN(effect)) {
            return Finding.NOTHING_KNOWN;
        }
        return effect > 0 ? Finding.WRONG_WAY : Finding.AS_EXPECTED;
    }

    /** Whole numbers in the same proportion that sum to {@value #WHOLE}: what rounding down leaves goes to the largest remainders. */
    static int[] apportion(double[] shares) {
        double all = Arrays.stream(shares).sum();
        int[] whole = new int[shares.length];
        double[] rest = new double[shares.length];
        int left = WHOLE;
        for (int i = 0; i < shares.length; i++) {
            double exact = WHOLE * shares[i] / all;
            whole[i] = (int) exact;
            rest[i] = exact - whole[i];
            left -= whole[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < rest.length; i++) {
                largest = rest[i] > rest[largest] ? i : largest;
            }
            whole[largest]++;
            rest[largest] = -1;
        }
        return whole;
    }
}
