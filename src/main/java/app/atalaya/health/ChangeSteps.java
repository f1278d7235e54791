package app.atalaya.health;

import java.util.List;

/**
 * What moved a score from one day to another, in whole tenths of a point: one step per measure of the earlier model, and one for the
 * change of the model. They sum to the change exactly.
 *
 * <p>With {@code S(figures, day; model)} the exact score, the account's part runs from {@code S(F₀, d₀; M₀)} to {@code S(F₁, d₁; M₀)} and
 * the model's from there to {@code S(F₁, d₁; M₁)}. Within the account's part the measures are taken over from {@code F₀} to {@code F₁}
 * one after the other, each at its own age, and each step is the difference that its taking over makes; this is done once in the order of
 * the model and once in the reverse order, and a step is the mean of the two. So a step is zero where the points of its measure did not
 * move, it is {@code share × (points later − points before)} where the same measures are known on both days, a measure that becomes known
 * or unknown carries what that does to the weights of its sisters, and the way back is the same with the other sign.
 *
 * <p>Scores on the way count whatever their confidence; where nothing at all would be known, the score rests until something is. The
 * tenths are the exact steps rounded down, and what that leaves over goes to the largest remainders of those that are not zero.
 *
 * <p>Figures are matched by the key of the measure. A measure that only one of the models has, or that the other reads from the signals in
 * another way, belongs to the model's step: in the account's part it stays as it was.
 *
 * @param measures in tenths, in the order of the earlier model's measures
 * @param model in tenths; 0 where both days have the same model
 */
record ChangeSteps(int[] measures, int model) {

    /**
     * @param firstDay {@code lastDay} in days since 1970
     * @throws IllegalArgumentException if either day has no score
     */
    static ChangeSteps between(
            HealthModel earlier, Figures before, int firstDay, HealthModel later, Figures after, int lastDay) {
        HealthScore start = HealthScore.of(earlier, before, firstDay);
        HealthScore end = HealthScore.of(later, after, lastDay);
        if (start.scoreOrNone() == null || end.scoreOrNone() == null) {
            throw new IllegalArgumentException("A day without score has no steps");
        }
        Figures aged = aged(before, lastDay - firstDay);
        Figures carried = carried(earlier, aged, later, after);
        Walk walk = new Walk(earlier, aged, carried, lastDay);
        double[] exact = walk.there();
        double[] back = walk.fromTheOtherEnd();
        double reached = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = (exact[i] + back[i]) / 2;
            reached += exact[i];
        }
        int account = walk.end(start.score() + reached);
        return new ChangeSteps(apportioned(account - start.score(), exact), end.score() - account);
    }

    /** The same figures, so many days later as old as they were: they score then what they scored before. */
    private static Figures aged(Figures figures, int days) {
        int[] newest = figures.newest().clone();
        for (int i = 0; i < newest.length; i++) {
            newest[i] = newest[i] == Figures.NEVER ? Figures.NEVER : newest[i] + days;
        }
        return new Figures(figures.raw().clone(), figures.count().clone(), newest);
    }

    /** The later figures in the places of the earlier model; what the later model cannot tell stays as it was. */
    private static Figures carried(HealthModel earlier, Figures aged, HealthModel later, Figures after) {
        List<Measure> wanted = earlier.measures();
        List<Measure> there = later.measures();
        Figures carried = aged(aged, 0);
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < there.size(); j++) {
                if (tells(there.get(j), wanted.get(i), after.isKnown(j))) {
                    take(after, j, carried, i);
                }
            }
        }
        return carried;
    }

    /** Whether the figure of one measure is that of the other. What is unknown for its age alone tells nothing of a longer validity. */
    private static boolean tells(Measure there, Measure wanted, boolean known) {
        return there.key().equals(wanted.key())
                && there.aggregation() == wanted.aggregation()
                && there.kinds().equals(wanted.kinds())
                && there.windowDays() == wanted.windowDays()
                && there.baseDays() == wanted.baseDays()
                && there.target() == wanted.target()
                && (known || lasts(there) >= lasts(wanted));
    }

    private static int lasts(Measure measure) {
        return measure.validityDays() == 0 ? Integer.MAX_VALUE : measure.validityDays();
    }

    private static void take(Figures from, int there, Figures to, int here) {
        to.raw()[here] = from.raw()[there];
        to.count()[here] = from.count()[there];
        to.newest()[here] = from.newest()[there];
    }

    /** Whole tenths that sum to the change; what did not move stays at zero. */
    private static int[] apportioned(int change, double[] exact) {
        int[] tenths = new int[exact.length];
        double[] remainder = new double[exact.length];
        int left = change;
        for (int i = 0; i < exact.length; i++) {
            tenths[i] = (int) Math.floor(exact[i]);
            remainder[i] = exact[i] == 0 ? Double.NEGATIVE_INFINITY : exact[i] - tenths[i];
            left -= tenths[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainder.length; i++) {
                largest = remainder[i] > remainder[largest] ? i : largest;
            }
            tenths[largest]++;
            remainder[largest]--;
        }
        return tenths;
    }

    /** The way from some figures to others under one model, measure by measure. */
    private record Walk(HealthModel model, Figures from, Figures to, int day) {

        double[] there() {
            return steps(false);
        }

        double[] fromTheOtherEnd() {
            return steps(true);
        }

        private double[] steps(boolean reversed) {
            HealthScore first = HealthScore.of(model, from, day);
            HealthScore last = HealthScore.of(model, to, day);
            Figures mixed = aged(from, 0);
            double standing = exact(first);
            int measures = from.raw().length;
            double[] steps = new double[measures];
            for (int n = 0; n < measures; n++) {
                int at = reversed ? measures - 1 - n : n;
                if (Double.compare(first.points()[at], last.points()[at]) != 0) {
                    take(to, at, mixed, at);
                    double now = exact(HealthScore.of(model, mixed, day));
                    if (!Double.isNaN(now)) {
                        steps[at] = now - standing;
                        standing = now;
                    }
                }
            }
            return steps;
        }

        /** In tenths, as it is shown; where nothing is known at the end, what the walk came to. */
        int end(double reached) {
            double exact = exact(HealthScore.of(model, to, day));
            return (int) Math.round(Double.isNaN(exact) ? reached : exact);
        }

        /** In tenths before they are rounded; NaN where nothing is known. */
        private static double exact(HealthScore score) {
            double sum = 0;
            boolean known = false;
            for (int i = 0; i < score.share().length; i++) {
                double share = score.share()[i];
                known |= share > 0;
                sum += share > 0 ? 10 * share * score.points()[i] : 0;
            }
            return known ? sum : Double.NaN;
        }
    }
}
