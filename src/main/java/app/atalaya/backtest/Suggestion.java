package app.atalaya.backtest;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other weights, to be judged by people: those that would have told losses within {@value BacktestParameters#FIT_HORIZON} days best.
 *
 * @param gain what they would gain; null where folds hold too little to tell
 */
public record Suggestion(
        List<FactorWeight> factors,
        List<MeasureWeight> measures,
        @Nullable Gain gain) implements Serializable {

    /** Weights of a factor against the others. */
    public record FactorWeight(Factor factor, int present, int suggested) implements Serializable {}

    /**
     * Weights of a measure against its sisters.
     *
     * @param presentShare of the whole score, 0 to 1
     * @param suggestedShare of the whole score, 0 to 1
     * @param effect change of the log-odds of a loss when the measure rises from 0 to 100 points; null where it could not be fitted
     */
    public record MeasureWeight(
            String measure,
            Factor factor,
            int present,
            int suggested,
            double presentShare,
            double suggestedShare,
            @Nullable Double effect,
            Finding finding)
            implements Serializable {}

    /** What the fit says of a measure. */
    public enum Finding {
        /** More points, fewer losses: as the model assumes. */
        AS_EXPECTED,
        /** More points, more losses: its mapping wants a look, or chance did it. It gets no weight. */
        WRONG_WAY,
        /** Known nowhere, or the same everywhere: it keeps its share. */
        NOTHING_KNOWN
    }

    /**
     * AUC with the suggested weights less AUC with the present ones, on accounts that the weights were not fitted to.
     *
     * @param folds how many parts the accounts were dealt into and could be compared in
     * @param mean over the folds
     * @param spread standard deviation over the folds
     */
    public record Gain(int folds, double present, double suggested, double mean, double spread)
            implements Serializable {}

    /** The model with these weights instead of its own. */
    public HealthModel applyTo(HealthModel model) {
        Map<Factor, Integer> factorWeights = new EnumMap<>(Factor.class);
        factors.forEach(factor -> factorWeights.put(factor.factor(), factor.suggested()));
        Map<String, Integer> measureWeights = new LinkedHashMap<>();
        measures.forEach(measure -> measureWeights.put(measure.measure(), measure.suggested()));
        return model.with(factorWeights, measureWeights, model.bands());
    }

    /** Whether any measure goes with fewer losses the more points it gives. */
    boolean fitsAnywhere() {
        return measures.stream().anyMatch(measure -> measure.finding() == Finding.AS_EXPECTED);
    }

    /** Whether taking it over would change anything. */
    public boolean changesAnything() {
        return factors.stream().anyMatch(factor -> factor.present() != factor.suggested())
                || measures.stream().anyMatch(measure -> measure.present() != measure.suggested());
    }
}
