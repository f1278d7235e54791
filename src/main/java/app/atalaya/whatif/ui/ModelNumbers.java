package app.atalaya.whatif.ui;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.Bands;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a model that can be edited, by name: weights of factors, weights of measures, boundaries of the bands. */
final class ModelNumbers {

    static final String AT_RISK_FROM = "band.atRiskFrom";
    static final String HEALTHY_FROM = "band.healthyFrom";

    private static final String FACTOR = "factor.";
    private static final String MEASURE = "measure.";

    private ModelNumbers() {}

    static String nameOf(Factor factor) {
        return FACTOR + factor.name();
    }

    static String nameOf(String measureKey) {
        return MEASURE + measureKey;
    }

    static Map<String, Integer> numbers(HealthModel model) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (HealthModel.FactorModel factor : model.factors()) {
            numbers.put(nameOf(factor.factor()), factor.weight());
            factor.measures().forEach(measure -> numbers.put(nameOf(measure.key()), measure.weight()));
        }
        numbers.put(AT_RISK_FROM, model.bands().atRiskFrom());
        numbers.put(HEALTHY_FROM, model.bands().healthyFrom());
        return numbers;
    }

    /** The model with these numbers; those that are missing stay as they are. */
    static HealthModel model(HealthModel base, Map<String, Integer> numbers) {
        Map<Factor, Integer> factors = new EnumMap<>(Factor.class);
        Map<String, Integer> measures = new LinkedHashMap<>();
        for (HealthModel.FactorModel factor : base.factors()) {
            factors.put(factor.factor(), numbers.getOrDefault(nameOf(factor.factor()), factor.weight()));
            factor.measures()
                    .forEach(measure ->
                            measures.put(measure.key(), numbers.getOrDefault(nameOf(measure.key()), measure.weight())));
        }
        Bands bands = new Bands(
                numbers.getOrDefault(AT_RISK_FROM, base.bands().atRiskFrom()),
                numbers.getOrDefault(HEALTHY_FROM, base.bands().healthyFrom()));
        return base.with(factors, measures, bands);
    }
}
