package app.atalaya.worth;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the scores, and which of them are out of date. */
@Component
public class WorthStore {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final SqlInstants instants;
    private final Clock clock;

    WorthStore(JdbcClient sql, JdbcTemplate batches, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.instants = instants;
        this.clock = clock;
    }

    /** The update locks a row that is there already, so that a recompute does not clear the mark of a change it cannot see yet. */
    public void mark(Collection<AccountId> accounts) {
        Object now = instants.parameter(clock.instant());
        batches.batchUpdate(
                "insert into worth_dirty (account_id, marked_at) values (?, ?)"
                        + " on duplicate key update marked_at = values(marked_at)",
                accounts.stream()
                        .map(AccountId::value)
                        .sorted()
                        .map(id -> new Object[] {id, now})
                        .toList());
    }

    public void markAll() {
        sql.sql("insert ignore into worth_dirty (account_id, marked_at) select id, ? from account")
                .param(instants.parameter(clock.instant()))
                .update();
    }

    /** Takes the marks off, in the caller's transaction, and answers whose they were. */
    public List<Long> takeMarked(int limit) {
        List<Long> ids = sql.sql("select account_id from worth_dirty order by account_id limit " + limit)
                .query((row, n) -> row.getLong(1))
                .list();
        if (!ids.isEmpty()) {
            sql.sql("delete from worth_dirty where account_id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return ids;
    }

    /** The stored scores; accounts that have none of their own yet are left out. */
    public Map<Long, @Nullable Double> scores(Collection<Long> accounts) {
        Map<Long, @Nullable Double> scores = new HashMap<>();
        sql.sql("select account_id, score from account_worth where account_id in (:ids)")
                .param("ids", accounts)
                .query(row -> {
                    BigDecimal score = row.getBigDecimal(2);
                    scores.put(row.getLong(1), score == null ? null : score.doubleValue());
                });
        return scores;
    }

    public void write(Map<Long, WorthScore> scores, int modelVersion, LocalDate day) {
        batches.batchUpdate(
                """
                insert into account_worth (account_id, score, completeness, evidence, computed_on, model_version)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update score = values(score), completeness = values(completeness),
                    evidence = values(evidence), computed_on = values(computed_on), model_version = values(model_version)""",
                scores.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.getKey(),
                            entry.getValue().score(),
                            entry.getValue().completeness(),
                            Evidence.write(entry.getValue().contributions()),
                            day,
                            modelVersion
                        })
                        .toList());
    }

    public void forget(Collection<AccountId> accounts) {
        List<Object[]> ids =
                accounts.stream().map(id -> new Object[] {id.value()}).toList();
        for (String table : List.of("account_worth", "worth_dirty")) {
            batches.batchUpdate("delete from " + table + " where account_id = ?", ids);
        }
    }
}
