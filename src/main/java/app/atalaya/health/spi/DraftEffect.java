package app.atalaya.health.spi;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a changed model would move, such as the number of alerts in the last 90 days: a bean of it appears beside the preview of
 * the draft. It is asked in the background, with the rights of the administrator who is looking.
 */
public interface DraftEffect {

    /** Message key of what is counted. */
    String labelKey();

    /**
     * Counts over some of the accounts; it is asked range by range, and the counts are added up.
     *
     * @param courses of at most 1,000 accounts, each with the same days, ascending
     */
    Count count(List<Course> courses);

    /** How many there were, and how many there would have been. */
    record Count(int before, int after) implements Serializable {

        public Count plus(Count other) {
            return new Count(before + other.before, after + other.after);
        }
    }

    /**
     * An account's scores day by day.
     *
     * @param asItWas what was stored
     * @param underDraft what the draft would have given on the same days
     */
    record Course(AccountId account, List<CourseDay> asItWas, List<CourseDay> underDraft) {}

    /**
     * @param score 0 to 100 with one decimal; null where too little was known, and before the account's history begins
     * @param confidence 0 to 100, whole
     */
    record CourseDay(LocalDate day, @Nullable Double score, double confidence, Band band) {}
}
