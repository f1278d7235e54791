package app.atalaya.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What health means: factors of measures, their weights, and where the bands begin. Immutable; a change is a new version.
 *
 * <p>Score = Σ over the known measures of share × points, where the share of a measure is its weight among the known measures of its
 * factor, times the weight of its factor among the factors that know anything. Confidence = Σ over all measures of nominal share ×
 * freshness ({@link Measure}). Below {@link #LEAST_CONFIDENCE} there is no score.
 */
public record HealthModel(List<FactorModel> factors, Bands bands) implements Serializable {

    /** Under this confidence (percent) there is no score, and the band is unknown. */
    public static final int LEAST_CONFIDENCE = 40;

    /** Under this confidence (percent) a score is drawn as doubtful. */
    public static final int GOOD_CONFIDENCE = 70;

    public static final int GREATEST_WEIGHT = 1000;

    public HealthModel {
        factors = List.copyOf(factors);
    }

    /** @param weight relative to the other factors; 0 leaves it out */
    public record FactorModel(Factor factor, int weight, List<Measure> measures) implements Serializable {

        public FactorModel {
            measures = List.copyOf(measures);
        }
    }

    /**
     * Critical from 0, at risk from the first boundary on, healthy from the second on; a boundary belongs to the better band.
     *
     * @param atRiskFrom whole points
     * @param healthyFrom whole points, above the first
     */
    public record Bands(int atRiskFrom, int healthyFrom) implements Serializable {

        public Band of(@Nullable Double score) {
            if (score == null) {
                return Band.UNKNOWN;
            }
            if (score < atRiskFrom) {
                return Band.CRITICAL;
            }
            return score < healthyFrom ? Band.AT_RISK : Band.HEALTHY;
        }
    }

    /** All measures, factor by factor. */
    @JsonIgnore
    public List<Measure> measures() {
        return factors.stream().flatMap(factor -> factor.measures().stream()).toList();
    }

    /** @throws IllegalArgumentException if the model has no such measure */
    public Measure measure(String key) {
        return measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No measure " + key));
    }

    /** The same measures with other weights and bands; what a map does not name stays as it is. */
    public HealthModel with(Map<Factor, Integer> factorWeights, Map<String, Integer> measureWeights, Bands changed) {
        return new HealthModel(
                factors.stream()
                        .map(part -> new FactorModel(
                                part.factor(),
                                factorWeights.getOrDefault(part.factor(), part.weight()),
                                part.measures().stream()
                                        .map(measure -> measure.withWeight(
                                                measureWeights.getOrDefault(measure.key(), measure.weight())))
                                        .toList()))
                        .toList(),
                changed);
    }

    /** What has to be read of the signals: models that differ in weights, bands and mappings only read the same. */
    List<Measure> reading() {
        return measures().stream().map(Measure::reading).toList();
    }

    /** Message keys of what keeps the model from being used; empty when it can be. */
    @JsonIgnore
    public List<String> problems() {
        return ModelRules.problems(this);
    }
}
