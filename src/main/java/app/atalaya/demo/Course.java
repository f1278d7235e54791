package app.atalaya.demo;

import java.util.ArrayList;
import java.util.List;

/** How one thing goes over the two years: straight lines between points, level before the first and after the last. */
record Course(List<Point> points) {

    /** @param daysAgo counted back from the business day */
    record Point(int daysAgo, double level) {}

    static Course steady(double level) {
        return new Course(List.of(new Point(0, level)));
    }

    /** @param pairs days ago, then level; from long ago to today */
    static Course of(double... pairs) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add(new Point((int) pairs[i], pairs[i + 1]));
        }
        return new Course(List.copyOf(points));
    }

    double at(int daysAgo) {
        Point before = points.getFirst();
        for (Point next : points) {
            if (daysAgo >= next.daysAgo()) {
                return between(before, next, daysAgo);
            }
            before = next;
        }
        return before.level();
    }

    private static double between(Point from, Point to, int daysAgo) {
        int length = from.daysAgo() - to.daysAgo();
        if (length == 0 || daysAgo >= from.daysAgo()) {
            return from.level();
        }
        return from.level() + (to.level() - from.level()) * (from.daysAgo() - daysAgo) / length;
    }
}
