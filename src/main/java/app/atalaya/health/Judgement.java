package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds of an account's health, beside what is computed. It changes no score, no band, no alert and no count.
 *
 * @param band critical, at risk or healthy
 * @param reason 1 to 400 characters
 * @param expiresOn the last day on which it is in force
 * @param renewal how many times before, one after the other, the same person judged the same: 0 for the first time
 * @param endedBy the name of who replaced or withdrew it; null while it stands, and where it ended by itself
 * @param endedAt when that was
 * @param replaced whether another judgement took its place
 */
public record Judgement(
        long id,
        AccountId account,
        Band band,
        String reason,
        UserId author,
        String authorName,
        Instant madeAt,
        LocalDate expiresOn,
        int renewal,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        boolean replaced)
        implements Serializable {

    public static final int LONGEST_REASON = 400;

    /** So many days ahead a judgement may expire at most, and one at least. */
    public static final int LONGEST_DAYS = 90;

    /** How it stands on a day. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        REPLACED,
        WITHDRAWN
    }

    public State stateOn(LocalDate day) {
        if (endedAt != null) {
            return replaced ? State.REPLACED : State.WITHDRAWN;
        }
        return expiresOn.isBefore(day) ? State.EXPIRED : State.IN_FORCE;
    }

    /** Whether the computed band is another; an unknown score agrees with nothing. */
    public boolean differsFrom(Band computed) {
        return band != computed;
    }
}
