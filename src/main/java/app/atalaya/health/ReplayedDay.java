package app.atalaya.health;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's score would have been at the end of a day (UTC).
 *
 * @param score 0 to 100 with one decimal; null where too little was known
 * @param confidence 0 to 100, whole
 * @param measures the keys of the model's measures, in its order
 * @param points per measure, in that order: 0 to 100, NaN where unknown
 */
public record ReplayedDay(
        LocalDate day, @Nullable Double score, int confidence, Band band, List<String> measures, double[] points) {

    /** Points of the measure, 0 to 100; NaN where it was unknown, or where the model has no such measure. */
    public double points(String measure) {
        int at = measures.indexOf(measure);
        return at < 0 ? Double.NaN : points[at];
    }
}
