package app.atalaya.backtest;

import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure;
import java.util.List;

/**
 * The score that the weights of a model give to points that are known already, by the definition in {@link HealthModel}: an unknown measure
 * gives its weight to its sisters, an unknown factor to the others. Without confidence, and not rounded.
 */
final class Weighing {

    private Weighing() {}

    /** @param points by measure, in the order of the model, NaN where unknown; answers NaN where no measure with weight is known */
    static double score(HealthModel model, double[] points) {
        double weights = 0;
        double sum = 0;
        int at = 0;
        for (FactorModel factor : model.factors()) {
            double factorScore = factorScore(factor, points, at);
            at += factor.measures().size();
            if (!Double.isNaN(factorScore)) {
                weights += factor.weight();
                sum += factor.weight() * factorScore;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    private static double factorScore(FactorModel factor, double[] points, int at) {
        double weights = 0;
        double sum = 0;
        List<Measure> measures = factor.measures();
        for (int i = 0; i < measures.size(); i++) {
            double known = points[at + i];
            if (!Double.isNaN(known)) {
                weights += measures.get(i).weight();
                sum += measures.get(i).weight() * known;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /** The share of each measure in a score of which everything is known; they sum to 1. */
    static double[] shares(HealthModel model) {
        double all = model.factors().stream().mapToInt(FactorModel::weight).sum();
        double[] shares = new double[model.measures().size()];
        int at = 0;
        for (FactorModel factor : model.factors()) {
            double sisters =
                    factor.measures().stream().mapToInt(Measure::weight).sum();
            for (Measure measure : factor.measures()) {
                shares[at++] = sisters == 0 ? 0 : factor.weight() / all * measure.weight() / sisters;
            }
        }
        return shares;
    }
}
