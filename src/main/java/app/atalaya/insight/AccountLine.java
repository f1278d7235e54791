package app.atalaya.insight;

import app.atalaya.advice.Suggestion;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the user's own, with the course of its health, the reason for it, and what to do about it.
 *
 * @param course the score at equally spaced days of the past 90, the last one today; null where it was unknown
 * @param advice the best suggestion; null where there is none
 */
public record AccountLine(
        AccountRow row,
        List<@Nullable Double> course,
        HealthReason reason,
        @Nullable Suggestion advice) implements Serializable {

    public AccountLine {
        course = Collections.unmodifiableList(course);
    }
}
