package app.atalaya.health;

import app.atalaya.signal.SignalKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;

/**
 * One figure of a factor: how it is aggregated from signals, and how many points it is worth.
 *
 * <p>Freshness: with {@code a} the age in days of the newest signal behind it and {@code v} the validity, a measure is fresh while
 * {@code a ≤ v}; then it is stale, and its part in the confidence falls in a straight line, {@code 2 − a/v}; from {@code 2v} on it is
 * unknown. A stale measure keeps its weight in the score: it is doubted, not punished.
 *
 * @param key names it in message keys and URLs, such as {@code usage.trend}
 * @param kinds the kinds of signals that it reads; two where the aggregation compares two
 * @param windowDays the days, up to and including the day of the score, whose signals count; 0: all of the past
 * @param baseDays the days before the window that it is compared with; 0 where there is no comparison
 * @param target what the aggregation divides by to become a share of a target; 0 where there is none
 * @param validityDays how long the newest signal keeps the measure fresh; 0: it does not age
 * @param weight its weight within the factor, relative to its sisters; 0 leaves it out
 * @param mapping raw figure to points, straight lines between the points, level beyond the ends; ordered by raw figure
 */
public record Measure(
        String key,
        Aggregation aggregation,
        List<SignalKind> kinds,
        int windowDays,
        int baseDays,
        double target,
        int validityDays,
        int weight,
        List<MappingPoint> mapping)
        implements Serializable {

    public Measure {
        kinds = List.copyOf(kinds);
        mapping = List.copyOf(mapping);
    }

    /** A corner of the mapping. */
    public record MappingPoint(double raw, double points) implements Serializable {}

    /** Points, 0 to 100, that the raw figure is worth. */
    public double points(double raw) {
        MappingPoint before = mapping.getFirst();
        for (MappingPoint point : mapping) {
            if (raw < point.raw()) {
                return raw <= before.raw() ? before.points() : between(before, point, raw);
            }
            before = point;
        }
        return before.points();
    }

    private static double between(MappingPoint low, MappingPoint high, double raw) {
        return low.points() + (high.points() - low.points()) * (raw - low.raw()) / (high.raw() - low.raw());
    }

    /** How much the measure is to be believed, 0 to 1, when its newest signal is that many days old. */
    double freshness(int age) {
        if (validityDays == 0 || age <= validityDays) {
            return 1;
        }
        return Math.max(0, 2 - (double) age / validityDays);
    }

    /** How many days back signals can matter to it; 0: all of the past. */
    @JsonIgnore
    public int horizonDays() {
        return windowDays == 0 ? 0 : Math.max(windowDays + baseDays, 2 * validityDays);
    }

    /** What decides its raw figure; what the figure is worth is left out. */
    Measure reading() {
        return new Measure(key, aggregation, kinds, windowDays, baseDays, target, validityDays, 0, List.of());
    }

    Measure withWeight(int changed) {
        return new Measure(key, aggregation, kinds, windowDays, baseDays, target, validityDays, changed, mapping);
    }
}
