package app.atalaya.health;

import app.atalaya.health.HealthModel.FactorModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score with its parts: a pure function of the model, the figures and the day (formula: {@link HealthModel}). Score and contributions
 * are whole tenths of a point, so that what is shown adds up exactly.
 *
 * @param score in tenths of a point, 0 to 1000; −1 where confidence is too low for a score
 * @param confidence whole percent
 * @param points per measure, 0 to 100; NaN where unknown
 * @param share per measure, its part of the score after unknown measures gave theirs away; 0 where unknown
 * @param freshness per measure, 0 (unknown) to 1
 * @param contribution per measure, in tenths; they sum to the score
 */
record HealthScore(
        int score, int confidence, Band band, double[] points, double[] share, double[] freshness, int[] contribution) {

    private static final int NONE = -1;

    static HealthScore of(HealthModel model, Figures figures, int day) {
        int measures = figures.raw().length;
        double[] points = new double[measures];
        double[] share = new double[measures];
        double[] freshness = new double[measures];
        Arrays.fill(points, Double.NaN);
        double nominal = model.factors().stream().mapToInt(FactorModel::weight).sum();
        double known = 0;
        double confidence = 0;
        int first = 0;
        for (FactorModel factor : model.factors()) {
            double believed = read(factor.measures(), figures, day, first, points, share, freshness);
            confidence += factor.weight() * believed;
            known += distribute(factor, first, share);
            first += factor.measures().size();
        }
        for (int i = 0; i < measures; i++) {
            share[i] = known > 0 ? share[i] / known : 0;
        }
        int percent = (int) Math.round(100 * confidence / nominal);
        return finish(model, percent, points, share, freshness);
    }

    /** Fills in points, weights and freshness of one factor's measures; returns the share of the factor's weight that is believed. */
    private static double read(
            List<Measure> measures,
            Figures figures,
            int day,
            int first,
            double[] points,
            double[] share,
            double[] freshness) {
        double all = 0;
        double believed = 0;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            int at = first + i;
            all += measure.weight();
            double fresh = figures.isKnown(at) ? measure.freshness(day - figures.newest()[at]) : 0;
            if (fresh > 0) {
                points[at] = measure.points(figures.raw()[at]);
                share[at] = measure.weight();
                freshness[at] = fresh;
                believed += measure.weight() * fresh;
            }
        }
        return all > 0 ? believed / all : 0;
    }

    /** Turns the weights of the known measures into parts of the factor's weight; returns that weight, 0 if nothing is known. */
    private static double distribute(FactorModel factor, int first, double[] share) {
        int end = first + factor.measures().size();
        double known = 0;
        for (int i = first; i < end; i++) {
            known += share[i];
        }
        if (known == 0) {
            return 0;
        }
        for (int i = first; i < end; i++) {
            share[i] = factor.weight() * share[i] / known;
        }
        return factor.weight();
    }

    private static HealthScore finish(
            HealthModel model, int confidence, double[] points, double[] share, double[] freshness) {
        int[] contribution = new int[points.length];
        if (confidence < HealthModel.LEAST_CONFIDENCE) {
            return new HealthScore(NONE, confidence, Band.UNKNOWN, points, share, freshness, contribution);
        }
        double[] exact = new double[points.length];
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            exact[i] = share[i] > 0 ? 10 * share[i] * points[i] : 0;
            sum += exact[i];
        }
        int score = (int) Math.round(sum);
        apportion(score, exact, contribution);
        Band band = model.bands().of(score / 10.0);
        return new HealthScore(score, confidence, band, points, share, freshness, contribution);
    }

    /** Whole tenths that sum to the score: each part rounded down, what is left goes to the largest remainders. */
    private static void apportion(int score, double[] exact, int[] contribution) {
        double[] remainder = new double[exact.length];
        int left = score;
        for (int i = 0; i < exact.length; i++) {
            contribution[i] = (int) Math.floor(exact[i]);
            remainder[i] = exact[i] - contribution[i];
            left -= contribution[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainder.length; i++) {
                largest = remainder[i] > remainder[largest] ? i : largest;
            }
            contribution[largest]++;
            remainder[largest]--;
        }
    }

    /** In tenths. */
    @Nullable
    Integer scoreOrNone() {
        return score == NONE ? null : Integer.valueOf(score);
    }

    @Nullable
    Double scoreOrNull() {
        return score == NONE ? null : score / 10.0;
    }

    /** Equal while no measure moves by a point and none goes stale or unknown: then a day is not worth a row of the history. */
    int fingerprint() {
        int print = 1;
        for (int i = 0; i < points.length; i++) {
            int whole = Double.isNaN(points[i]) ? -1 : (int) Math.round(points[i]);
            int state = freshness[i] == 0 ? 0 : freshness[i] < 1 ? 1 : 2;
            print = 31 * (31 * print + whole) + state;
        }
        return print;
    }
}
