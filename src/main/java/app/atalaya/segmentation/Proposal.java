package app.atalaya.segmentation;

import app.atalaya.account.AccountRef;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of tier, type or segment that the rules propose, and what a person made of it.
 *
 * @param from null where the account had none
 * @param score of worth when it was proposed, 0…100
 * @param revenue annual recurring revenue when it was proposed, in the reporting currency
 * @param since the day from which the rule has held
 * @param mayDecide whether the signed-in user may accept or decline it
 * @param decidedBy the person's name; null while open, or where it was withdrawn because it no longer held
 */
public record Proposal(
        long id,
        AccountRef account,
        SegmentField field,
        @Nullable String from,
        String to,
        String ruleId,
        int modelVersion,
        @Nullable Double score,
        BigDecimal revenue,
        LocalDate since,
        LocalDate proposedOn,
        State state,
        boolean mayDecide,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason)
        implements Serializable {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** The reason for it went away before anybody decided. */
        WITHDRAWN
    }
}
