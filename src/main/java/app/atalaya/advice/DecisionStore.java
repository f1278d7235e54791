package app.atalaya.advice;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;
import app.atalaya.task.TaskId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table of decisions. Whoever calls has checked who may do so. */
@Component
class DecisionStore {

    private static final String COLUMNS =
            "select id, account_id, rule_code, subject, figure, decided_on, task_id from advice_decision where ";

    private final JdbcClient sql;
    private final SqlInstants instants;

    DecisionStore(JdbcClient sql, SqlInstants instants) {
        this.sql = sql;
        this.instants = instants;
    }

    /** @param reason null where it was accepted */
    record New(
            Suggestion suggestion,
            @Nullable DismissalReason reason,
            @Nullable String comment,
            UserId by) {}

    /** How often a rule was accepted, or dismissed for that reason. */
    record Tally(String rule, @Nullable DismissalReason reason, int count) {}

    /** The last decision about each suggestion of the accounts. */
    List<Decision> last(Collection<AccountId> accounts) {
        return sql.sql(COLUMNS + "account_id in (:accounts) and live_slot = 1")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .query(DecisionStore::decision)
                .list();
    }

    Optional<Decision> last(Suggestion suggestion) {
        return sql.sql(COLUMNS + "account_id = ? and rule_code = ? and subject = ? and live_slot = 1")
                .params(suggestion.account().id().value(), suggestion.rule(), suggestion.subject())
                .query(DecisionStore::decision)
                .optional();
    }

    Optional<Decision> find(DecisionId id) {
        return sql.sql(COLUMNS + "id = ?")
                .param(id.value())
                .query(DecisionStore::decision)
                .optional();
    }

    /** Keeps it for the statistics only. */
    void retire(DecisionId id) {
        sql.sql("update advice_decision set live_slot = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Empty where somebody else has just decided: the unique key lets one of two in, and the other one waits for it. */
    Optional<DecisionId> insert(New decided, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        int inserted = sql.sql("""
                        insert ignore into advice_decision (account_id, rule_code, subject, decision, reason, comment, figure,
                            decided_by, decided_at, decided_on, live_slot)
                        values (:account, :rule, :subject, :decision, :reason, :comment, :figure, :by, :now, :today, 1)""")
                .param("account", decided.suggestion().account().id().value())
                .param("rule", decided.suggestion().rule())
                .param("subject", decided.suggestion().subject())
                .param("decision", decided.reason() == null ? "ACCEPTED" : "DISMISSED")
                .param(
                        "reason",
                        decided.reason() == null ? null : decided.reason().name())
                .param("comment", decided.comment())
                .param("figure", decided.suggestion().figure())
                .param("by", decided.by().value())
                .param("now", instants.parameter(now))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .update(key, "id");
        Number id = inserted == 0 ? null : key.getKey();
        return id == null ? Optional.empty() : Optional.of(new DecisionId(id.longValue()));
    }

    void becameTask(DecisionId id, TaskId task) {
        sql.sql("update advice_decision set task_id = ? where id = ?")
                .params(task.value(), id.value())
                .update();
    }

    void delete(DecisionId id) {
        sql.sql("delete from advice_decision where id = ?").param(id.value()).update();
    }

    List<Tally> tallies() {
        return sql.sql("select rule_code, reason, count(*) from advice_decision group by rule_code, reason")
                .query((row, number) -> {
                    String reason = row.getString(2);
                    return new Tally(
                            row.getString(1), reason == null ? null : DismissalReason.valueOf(reason), row.getInt(3));
                })
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        long task = row.getLong("task_id");
        return new Decision(
                new DecisionId(row.getLong("id")),
                row.getLong("account_id"),
                row.getString("rule_code"),
                row.getString("subject"),
                row.getDouble("figure"),
                row.getObject("decided_on", LocalDate.class),
                task == 0 ? null : new TaskId(task));
    }
}
