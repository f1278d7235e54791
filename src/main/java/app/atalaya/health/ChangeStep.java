package app.atalaya.health;

import app.atalaya.health.Explanation.MeasurePart;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one measure did to an account's score between two days, computed under the model of the earlier day.
 *
 * @param tenths of a point; the steps of all measures and that of the model sum to the change of the score
 * @param before the measure on the earlier day
 * @param after the measure on the later day; null where the later model has none of that key
 */
public record ChangeStep(
        Factor factor,
        int tenths,
        MeasurePart before,
        @Nullable MeasurePart after) implements Serializable {

    /** Why a measure moved. */
    public enum Cause {
        /** Nothing was known of it before. */
        BECAME_KNOWN,
        /** Its records are too old, or there are none any more: its weight went to its sisters. */
        BECAME_UNKNOWN,
        /** Records came. */
        RECORDS_CAME,
        /** No records came, and some left the period that counts. */
        RECORDS_LEFT,
        /** No record came or left: time alone went by. */
        TIME
    }

    /** The key of the measure. */
    public String key() {
        return before.measure().key();
    }

    public double points() {
        return tenths / 10.0;
    }

    public Cause cause(ChangeNews news) {
        boolean known = after != null && after.points() != null;
        if (before.points() == null && known) {
            return Cause.BECAME_KNOWN;
        } else if (before.points() != null && !known) {
            return Cause.BECAME_UNKNOWN;
        } else if (news.came() > 0) {
            return Cause.RECORDS_CAME;
        }
        return news.left() > 0 ? Cause.RECORDS_LEFT : Cause.TIME;
    }

    /** Whether it counted in full on the earlier day and no longer does on the later one. */
    public boolean wentStale() {
        return before.freshness() == Freshness.FRESH && after != null && after.freshness() != Freshness.FRESH;
    }
}
