package app.atalaya.health;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an account's history: it stands from its day until the next point.
 *
 * @param score 0 to 100 with one decimal; null where too little was known
 * @param confidence 0 to 100
 * @param modelVersion the version of the model that the day was computed with
 */
public record TrendPoint(LocalDate day, @Nullable Double score, double confidence, Band band, int modelVersion)
        implements Serializable {

    /** Whether there was a score, but too little was known for it to be relied on. */
    public boolean isDoubtful() {
        return score != null && confidence < HealthModel.GOOD_CONFIDENCE;
    }
}
