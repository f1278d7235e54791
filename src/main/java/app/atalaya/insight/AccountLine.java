package app.atalaya.insight;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the user's own, with the course of its health and the reason for it.
 *
 * @param course the score at equally spaced days of the past 90, the last one today; null where it was unknown
 */
public record AccountLine(AccountRow row, List<@Nullable Double> course, HealthReason reason) implements Serializable {

    public AccountLine {
        course = Collections.unmodifiableList(course);
    }
}
