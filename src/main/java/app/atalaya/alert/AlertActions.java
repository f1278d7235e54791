package app.atalaya.alert;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.account.TeamMember;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with alerts. Each method answers false where the alert has been cleared meanwhile; where there is none that the user may
 * see, it answers as for an account that is not theirs.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class AlertActions {

    /** Days that an alert may be put off for. */
    public static final int LONGEST_SNOOZE = 90;

    public static final int LONGEST_REASON = 400;

    private final AlertReader reader;
    private final AccountAccess access;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final JdbcClient sql;
    private final SqlInstants instants;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    AlertActions(
            AlertReader reader,
            AccountAccess access,
            Accounts accounts,
            CurrentUser currentUser,
            JdbcClient sql,
            SqlInstants instants,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.reader = reader;
        this.access = access;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.sql = sql;
        this.instants = instants;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** The user has looked at it. */
    public void see(long alert) {
        int rows = sql.sql(
                        "update alert_notice set seen_at = :now where alert_id = :alert and user_id = :me and seen_at is null")
                .param("now", instants.parameter(clock.instant()))
                .param("alert", alert)
                .param("me", me().value())
                .update();
        if (rows > 0) {
            liveUpdates.changed(AlertTopics.forUser(me()));
        }
    }

    /** The user takes it on: acknowledged, and assigned to them. */
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public boolean takeOn(long alert) {
        return change(alert, "assignee_id = :me, acknowledged_by = :me, acknowledged_at = :now", Map.of());
    }

    /**
     * @param assignee somebody on the account's team; null: nobody
     * @throws IllegalArgumentException if they are not on it
     */
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public boolean assign(long alert, @Nullable UserId assignee) {
        Alert found = editable(alert);
        if (assignee != null
                && accounts.find(found.account().id()).team().stream()
                        .map(TeamMember::person)
                        .noneMatch(person -> person.id().equals(assignee))) {
            throw new IllegalArgumentException("Not on the account's team");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("assignee", assignee == null ? null : assignee.value());
        return change(alert, "assignee_id = :assignee", values);
    }

    /**
     * Out of the inbox until that day, or until things worsen.
     *
     * @param until after today, at most {@link #LONGEST_SNOOZE} days ahead
     * @param reason 1 to {@link #LONGEST_REASON} characters
     * @throws IllegalArgumentException if either is not so
     */
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public boolean snooze(long alert, LocalDate until, String reason) {
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_SNOOZE))) {
            throw new IllegalArgumentException("Not within " + LONGEST_SNOOZE + " days");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason of 1 to 400 characters is required");
        }
        return change(
                alert,
                "snoozed_until = :until, snooze_reason = :reason, snoozed_by = :me, snoozed_badness = badness,"
                        + " snoozed_severity = severity",
                Map.of("until", until, "reason", reason.strip()));
    }

    /** Back into the inbox. */
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public boolean wake(long alert) {
        return change(alert, "snoozed_until = null, snoozed_badness = null, snoozed_severity = null", Map.of());
    }

    /** Whether it was of use, also after it is over; null takes the answer back. */
    public void rate(long alert, @Nullable Boolean useful) {
        Alert found = visible(alert);
        sql.sql("delete from alert_rating where alert_id = ? and user_id = ?")
                .params(alert, me().value())
                .update();
        if (useful != null) {
            sql.sql("insert into alert_rating (alert_id, user_id, useful, rated_at) values (?, ?, ?, ?)")
                    .params(alert, me().value(), useful, instants.parameter(clock.instant()))
                    .update();
        }
        liveUpdates.changed(AlertTopics.of(found.account().id()));
        liveUpdates.changed(AlertTopics.ALL);
    }

    private boolean change(long alert, String what, Map<String, Object> values) {
        Alert found = editable(alert);
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put("me", me().value());
        parameters.put("now", instants.parameter(clock.instant()));
        parameters.put("alert", alert);
        int rows = sql.sql("update alert set " + what
                        + " where id = :alert and open_key is not null and :me is not null and :now is not null")
                .params(parameters)
                .update();
        if (rows > 0) {
            liveUpdates.changed(AlertTopics.of(found.account().id()));
            liveUpdates.changed(AlertTopics.ALL);
            told(alert).forEach(user -> liveUpdates.changed(AlertTopics.forUser(user)));
        }
        return rows > 0;
    }

    private List<Long> told(long alert) {
        return sql.sql("select user_id from alert_notice where alert_id = ?")
                .param(alert)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private Alert editable(long alert) {
        Alert found = visible(alert);
        access.requireEditable(found.account().id());
        return found;
    }

    private Alert visible(long alert) {
        return reader.find("al.id = :alert", Map.of("alert", alert)).stream()
                .findFirst()
                .orElseThrow(NoSuchAccountException::new);
    }

    private UserId me() {
        return currentUser.get().id();
    }
}
