package app.atalaya.worth;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that makes an account worth attention.
 *
 * @param weight at least 0; only its share of the sum of all weights matters
 * @param scale how the raw figure maps to 0…100: straight lines between these points, flat beyond the first and the last
 */
public record Criterion(Kind kind, double weight, List<Point> scale) implements Serializable {

    /** What is measured, and in which unit. */
    public enum Kind {
        /** Expected margin of the whole relationship, in the reporting currency. */
        LIFETIME_VALUE,
        /** A person's judgement, 0 to 100. */
        GROWTH_POTENTIAL,
        /** A person's judgement, 0 to 100. */
        STRATEGIC_VALUE,
        /** Years since the account became a customer. */
        RELATIONSHIP
    }

    /** At this raw figure the criterion gives these points (0…100). */
    public record Point(double figure, double points) implements Serializable {}

    public Criterion {
        scale = List.copyOf(scale);
    }

    /** What Atalaya starts with. */
    public static List<Criterion> standard() {
        return List.of(
                of(Kind.LIFETIME_VALUE, 40, 0, 0, 100_000, 25, 500_000, 55, 2_000_000, 85, 5_000_000, 100),
                of(Kind.GROWTH_POTENTIAL, 25, 0, 0, 100, 100),
                of(Kind.STRATEGIC_VALUE, 25, 0, 0, 100, 100),
                of(Kind.RELATIONSHIP, 10, 0, 0, 1, 20, 3, 50, 5, 70, 10, 100));
    }

    private static Criterion of(Kind kind, double weight, double... figuresAndPoints) {
        List<Point> scale = new ArrayList<>();
        for (int i = 0; i < figuresAndPoints.length; i += 2) {
            scale.add(new Point(figuresAndPoints[i], figuresAndPoints[i + 1]));
        }
        return new Criterion(kind, weight, scale);
    }

    /** The points (0…100) that the figure deserves. */
    double pointsFor(double figure) {
        Point before = scale.getFirst();
        for (Point after : scale) {
            if (figure <= after.figure()) {
                return between(before, after, figure);
            }
            before = after;
        }
        return before.points();
    }

    private static double between(Point low, Point high, double figure) {
        if (high.figure() <= low.figure() || figure <= low.figure()) {
            return figure <= low.figure() ? low.points() : high.points();
        }
        double share = (figure - low.figure()) / (high.figure() - low.figure());
        return low.points() + share * (high.points() - low.points());
    }
}
