package app.atalaya.health;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModel.FactorModel;
import java.util.ArrayList;
import java.util.List;

/** What a model must fulfil before it may score anybody. */
final class ModelRules {

    private ModelRules() {}

    static List<String> problems(HealthModel model) {
        List<String> problems = new ArrayList<>();
        if (model.factors().stream().anyMatch(ModelRules::hasBadWeight)) {
            problems.add("health.model.problem.weightRange");
        }
        if (model.factors().stream().mapToInt(FactorModel::weight).sum() <= 0) {
            problems.add("health.model.problem.factorSum");
        }
        if (model.factors().stream().anyMatch(factor -> factor.weight() > 0 && sum(factor) <= 0)) {
            problems.add("health.model.problem.measureSum");
        }
        Bands bands = model.bands();
        if (bands.atRiskFrom() < 1 || bands.healthyFrom() > 100) {
            problems.add("health.model.problem.bandRange");
        } else if (bands.atRiskFrom() >= bands.healthyFrom()) {
            problems.add("health.model.problem.bandOrder");
        }
        return problems;
    }

    private static boolean hasBadWeight(FactorModel factor) {
        return isBad(factor.weight()) || factor.measures().stream().anyMatch(measure -> isBad(measure.weight()));
    }

    private static boolean isBad(int weight) {
        return weight < 0 || weight > HealthModel.GREATEST_WEIGHT;
    }

    private static int sum(FactorModel factor) {
        return factor.measures().stream().mapToInt(Measure::weight).sum();
    }
}
