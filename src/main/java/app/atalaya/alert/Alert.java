package app.atalaya.alert;

import app.atalaya.account.AccountRef;
import app.atalaya.health.HealthSummary;
import app.atalaya.identity.Person;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the signed-in user sees it.
 *
 * @param facts the figures of its reason: of today while it is open, of its last day once it is cleared
 * @param health of the account at present
 * @param revenue annual recurring revenue in the reporting currency
 * @param unseen whether the user was told of it and has not looked yet
 * @param mayAct whether the user may acknowledge, assign and put off
 * @param useful what the user said of it; null: nothing yet
 */
public record Alert(
        long id,
        AccountRef account,
        RuleKind kind,
        Severity severity,
        AlertState state,
        AlertFacts facts,
        HealthSummary health,
        BigDecimal revenue,
        @Nullable LocalDate renewal,
        Instant openedAt,
        @Nullable Instant worsenedAt,
        @Nullable Cleared cleared,
        @Nullable Snoozed snoozed,
        @Nullable Person assignee,
        @Nullable Instant acknowledgedAt,
        boolean unseen,
        boolean mayAct,
        @Nullable Boolean useful)
        implements Serializable {

    /** @param facts where things stood when the cause had ended */
    public record Cleared(Instant at, Clearing why, AlertFacts facts) implements Serializable {}

    /** @param until the first day on which it stands in the inbox again */
    public record Snoozed(
            LocalDate until, String reason, @Nullable Person by) implements Serializable {}
}
