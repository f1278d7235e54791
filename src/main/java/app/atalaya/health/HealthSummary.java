package app.atalaya.health;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The health of an account in one line.
 *
 * @param score 0 to 100 with one decimal; null where too little is known
 * @param confidence 0 to 100, whole: the share of the model's weight that is known and fresh
 * @param change30 points against the score of 30 days before; null where either is unknown
 * @param day the day, at its end in UTC, that this describes
 */
public record HealthSummary(
        @Nullable Double score,
        double confidence,
        Band band,
        @Nullable Double change30,
        LocalDate day) implements Serializable {

    /** Whether there is a score, but too little is known for it to be relied on: it never looks, nor counts as, healthy. */
    public boolean isDoubtful() {
        return score != null && confidence < HealthModel.GOOD_CONFIDENCE;
    }

    /** Of an account of which no signal was ever recorded. */
    public static HealthSummary unknown(LocalDate day) {
        return new HealthSummary(null, 0, Band.UNKNOWN, null, day);
    }
}
