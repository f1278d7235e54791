package app.atalaya.alert;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of alerts as the run needs it: what is open, what opens, worsens and clears. */
@Component
class AlertBook {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final SqlInstants instants;
    private final Clock clock;

    AlertBook(JdbcClient sql, JdbcTemplate batches, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.instants = instants;
        this.clock = clock;
    }

    /** An alert that stands. */
    record Open(
            long id,
            long account,
            String cause,
            Severity severity,
            int badness,
            AlertFacts facts,
            @Nullable Snooze snooze) {}

    /** How it was when somebody put it off. */
    record Snooze(LocalDate until, Severity severity, int badness) {}

    /** The open alerts of each account, locked for the transaction: what people do to them waits, or is seen. */
    Map<Long, List<Open>> open(Collection<Long> accounts) {
        Map<Long, List<Open>> open = new HashMap<>();
        sql.sql("""
                select id, account_id, cause, severity, badness, facts, snoozed_until, snoozed_severity, snoozed_badness
                from alert where account_id in (:accounts) and open_key is not null order by id for update""").param("accounts", accounts).query(row -> {
            open.computeIfAbsent(row.getLong("account_id"), id -> new ArrayList<>())
                    .add(open(row));
        });
        return open;
    }

    /** Opens it unless one is open for the cause already; answers its id. */
    @Nullable
    Long raise(long account, Finding finding, LocalDate day) {
        int rows = sql.sql("""
                insert ignore into alert
                    (account_id, kind, cause, open_key, severity, badness, facts, opened_at, opened_on)
                values (:account, :kind, :cause, :key, :severity, :badness, :facts, :now, :day)""")
                .param("account", account)
                .param("kind", RuleKind.ofCause(finding.cause()).name())
                .param("cause", finding.cause())
                .param("key", key(account, finding.cause()))
                .param("severity", finding.severity().rank())
                .param("badness", finding.badness())
                .param("facts", finding.facts().text())
                .param("now", instants.parameter(clock.instant()))
                .param("day", day)
                .update();
        return rows == 0
                ? null
                : sql.sql("select id from alert where open_key = ?")
                        .param(key(account, finding.cause()))
                        .query(Long.class)
                        .single();
    }

    /** Its figures of today. */
    void renew(Open alert, Finding finding) {
        sql.sql("update alert set severity = :severity, badness = :badness, facts = :facts where id = :id")
                .param("severity", finding.severity().rank())
                .param("badness", finding.badness())
                .param("facts", finding.facts().text())
                .param("id", alert.id())
                .update();
    }

    /** It stands in the inbox again. */
    void wake(long alert, boolean worse) {
        sql.sql("update alert set snoozed_until = null, snoozed_badness = null, snoozed_severity = null,"
                        + " worsened_at = coalesce(:worsened, worsened_at) where id = :id")
                .param("worsened", worse ? instants.parameter(clock.instant()) : null)
                .param("id", alert)
                .update();
    }

    void clear(long alert, Clearing why, AlertFacts facts) {
        sql.sql("""
                update alert set open_key = null, cleared_at = :now, cleared_why = :why, cleared_facts = :facts,
                    snoozed_until = null
                where id = :id and open_key is not null""")
                .param("now", instants.parameter(clock.instant()))
                .param("why", why.name())
                .param("facts", facts.text())
                .param("id", alert)
                .update();
    }

    /** Tells the people who work on the account (and who may sign in), also those who were told before. */
    Set<Long> tell(long alert, long account) {
        sql.sql("delete from alert_notice where alert_id = ?").param(alert).update();
        sql.sql("""
                insert into alert_notice (alert_id, user_id, told_at)
                select :alert, m.user_id, :now from account_member m join app_user u on u.id = m.user_id
                where m.account_id = :account and u.enabled = true""")
                .param("alert", alert)
                .param("account", account)
                .param("now", instants.parameter(clock.instant()))
                .update();
        return told(alert);
    }

    Set<Long> told(long alert) {
        return new HashSet<>(sql.sql("select user_id from alert_notice where alert_id = ?")
                .param(alert)
                .query((row, n) -> row.getLong(1))
                .list());
    }

    void forget(Set<AccountId> accounts) {
        batches.batchUpdate(
                "delete from alert where account_id = ?",
                accounts.stream().map(account -> new Object[] {account.value()}).toList());
    }

    private Open open(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("snoozed_until", LocalDate.class);
        return new Open(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("cause"),
                Severity.ofRank(row.getInt("severity")),
                row.getInt("badness"),
                AlertFacts.read(row.getString("facts")),
                until == null
                        ? null
                        : new Snooze(
                                until, Severity.ofRank(row.getInt("snoozed_severity")), row.getInt("snoozed_badness")));
    }

    private static String key(long account, String cause) {
        return account + ":" + cause;
    }
}
