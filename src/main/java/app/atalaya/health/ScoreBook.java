package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of scores: what stands at present, and its history. Scores are tenths of a point here, null where unknown. */
@Component
class ScoreBook {

    private static final int CHUNK = 1_000;

    private final JdbcTemplate sql;
    private final SqlInstants instants;
    private final Clock clock;

    ScoreBook(JdbcTemplate sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    /** What stands, as far as it decides whether something new is worth a row. */
    record Standing(@Nullable Integer score, int confidence, int version, int fingerprint) {

        static Standing of(HealthScore score, int version) {
            return new Standing(score.scoreOrNone(), score.confidence(), version, score.fingerprint());
        }
    }

    record Present(Standing standing, @Nullable Integer change30) {}

    record Step(long account, LocalDate day, Standing standing, Band band, Figures figures) {}

    record Entry(long account, LocalDate day, Present present, Band band) {}

    /** Present scores. They stay locked for the transaction: who computes the same accounts waits, and then reads newer signals. */
    Map<Long, Present> present(Selection selection) {
        Map<Long, Present> present = new HashMap<>();
        sql.query(
                "select account_id, score, confidence, model_version, fingerprint, change_30 from account_health where "
                        + selection.condition() + " for update",
                row -> {
                    present.put(row.getLong(1), new Present(standing(row), tenths(row, "change_30")));
                });
        return present;
    }

    /** The last step of the history of each account. */
    Map<Long, Standing> last(Selection selection) {
        Map<Long, Standing> last = new HashMap<>();
        sql.query(
                "select h.account_id, h.score, h.confidence, h.model_version, h.fingerprint from health_history h"
                        + " join (select account_id, max(on_day) as last_day from health_history where "
                        + selection.condition()
                        + " group by account_id) l on l.account_id = h.account_id and l.last_day = h.on_day",
                row -> {
                    last.put(row.getLong(1), standing(row));
                });
        return last;
    }

    /** The known scores that stood on a day. */
    Map<Long, Integer> scores(Selection selection, LocalDate day) {
        Map<Long, Integer> scores = new HashMap<>();
        sql.query(
                "select h.account_id, h.score from health_history h"
                        + " join (select account_id, max(on_day) as last_day from health_history where "
                        + selection.condition()
                        + " and on_day <= ? group by account_id) l on l.account_id = h.account_id and l.last_day = h.on_day"
                        + " where h.score is not null",
                row -> {
                    scores.put(row.getLong(1), Objects.requireNonNull(tenths(row, "score")));
                },
                day);
        return scores;
    }

    /** Takes the history of each account off, from its day on. */
    void cut(Map<Long, LocalDate> since) {
        sql.batchUpdate(
                "delete from health_history where account_id = ? and on_day >= ?",
                since.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    void writeSteps(List<Step> steps) {
        sql.batchUpdate("""
                insert into health_history
                    (account_id, on_day, score, confidence, band, model_version, fingerprint, figures)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update score = values(score), confidence = values(confidence), band = values(band),
                    model_version = values(model_version), fingerprint = values(fingerprint), figures = values(figures)
                """, steps, CHUNK, (statement, step) -> {
            bind(statement, step.account(), step.day(), step.standing(), step.band());
            statement.setString(8, step.figures().encode());
        });
    }

    void writePresent(List<Entry> entries) {
        Object now = instants.parameter(clock.instant());
        sql.batchUpdate("""
                insert into account_health
                    (account_id, on_day, score, confidence, band, model_version, fingerprint, change_30, computed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update on_day = values(on_day), score = values(score), confidence = values(confidence),
                    band = values(band), model_version = values(model_version), fingerprint = values(fingerprint),
                    change_30 = values(change_30), computed_at = values(computed_at)
                """, entries, CHUNK, (statement, entry) -> {
            bind(statement, entry.account(), entry.day(), entry.present().standing(), entry.band());
            decimal(statement, 8, entry.present().change30());
            statement.setObject(9, now);
        });
    }

    void forget(Set<AccountId> accounts) {
        List<Object[]> ids =
                accounts.stream().map(account -> new Object[] {account.value()}).toList();
        sql.batchUpdate("delete from account_health where account_id = ?", ids);
        sql.batchUpdate("delete from health_history where account_id = ?", ids);
    }

    private static void bind(PreparedStatement statement, long account, LocalDate day, Standing standing, Band band)
            throws SQLException {
        statement.setLong(1, account);
        statement.setObject(2, day);
        decimal(statement, 3, standing.score());
        statement.setInt(4, standing.confidence());
        statement.setString(5, band.name());
        statement.setInt(6, standing.version());
        statement.setInt(7, standing.fingerprint());
    }

    private static void decimal(PreparedStatement statement, int column, @Nullable Integer tenths) throws SQLException {
        if (tenths == null) {
            statement.setNull(column, Types.DECIMAL);
        } else {
            statement.setBigDecimal(column, BigDecimal.valueOf(tenths, 1));
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                tenths(row, "score"),
                row.getBigDecimal("confidence").intValue(),
                row.getInt("model_version"),
                row.getInt("fingerprint"));
    }

    private static @Nullable Integer tenths(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.movePointRight(1).intValueExact();
    }
}
