package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.Chunks;
import app.atalaya.uikit.SqlInstants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts whose scores are out of date, and since when. A row is added in the transaction that changed the signals, and goes in the
 * transaction that wrote the scores: whatever fails in between, it stays. Batches are claimed, so that no row is locked while it is worked
 * on; the claim of a batch that died lapses.
 */
@Component
class DirtyAccounts {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String FREE = "(claimed_by is null or claimed_at < :lapsed)";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final SqlInstants instants;
    private final TransactionTemplate transaction;

    DirtyAccounts(JdbcTemplate jdbc, JdbcClient sql, SqlInstants instants, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.instants = instants;
        this.transaction = transaction;
    }

    /**
     * Notes, in the caller's transaction, that scores of these accounts are out of date from that day on. An import names the same
     * accounts a thousand times: who is noted already is not noted again, but earlier where that is needed. The note that stands for it
     * is locked until the caller's commit, so that nobody takes it for done before; a note that somebody else holds is left alone and
     * another one written.
     */
    void mark(Map<AccountId, LocalDate> since) {
        Map<AccountId, LocalDate> fresh = new HashMap<>(since);
        List<Object[]> earlier = new ArrayList<>();
        for (List<AccountId> chunk : Chunks.of(since.keySet())) {
            sql.sql("select id, account_id, since_day from health_dirty where account_id in (:accounts)"
                            + " and claimed_by is null order by since_day for update skip locked")
                    .param("accounts", chunk.stream().map(AccountId::value).toList())
                    .query(row -> {
                        LocalDate day = fresh.remove(new AccountId(row.getLong("account_id")));
                        if (day != null
                                && row.getObject("since_day", LocalDate.class).isAfter(day)) {
                            earlier.add(new Object[] {day, row.getLong("id")});
                        }
                    });
        }
        jdbc.batchUpdate("update health_dirty set since_day = ? where id = ?", earlier);
        jdbc.batchUpdate(
                "insert into health_dirty (account_id, since_day) values (?, ?)",
                fresh.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey().value(), entry.getValue()})
                        .toList());
    }

    /** @param since per account, ascending, the earliest of its days */
    record Batch(String token, TreeMap<Long, LocalDate> since) {}

    /** Claims everything that is known of at most that many accounts, of those that are out of date from {@code notBefore} on only. */
    Batch claim(int accounts, LocalDate notBefore) {
        Batch batch = new Batch(UUID.randomUUID().toString(), new TreeMap<>());
        transaction.executeWithoutResult(status -> claim(batch, accounts, notBefore));
        return batch;
    }

    private void claim(Batch batch, int accounts, LocalDate notBefore) {
        Object lapsed = instants.parameter(Instant.now().minus(LEASE));
        List<Long> chosen = sql.sql(
                        "select account_id from health_dirty where " + FREE
                                + " group by account_id having min(since_day) >= :notBefore order by account_id limit :accounts")
                .param("lapsed", lapsed)
                .param("notBefore", notBefore)
                .param("accounts", accounts)
                .query((row, n) -> row.getLong(1))
                .list();
        if (chosen.isEmpty()) {
            return;
        }
        List<Long> rows = new ArrayList<>();
        sql.sql("select id, account_id, since_day from health_dirty where account_id in (:chosen) and " + FREE
                        + " for update skip locked")
                .param("chosen", chosen)
                .param("lapsed", lapsed)
                .query(row -> {
                    LocalDate day = row.getObject("since_day", LocalDate.class);
                    batch.since().merge(row.getLong("account_id"), day, (a, b) -> a.isBefore(b) ? a : b);
                    rows.add(row.getLong("id"));
                });
        for (List<Long> chunk : Chunks.of(rows)) {
            sql.sql("update health_dirty set claimed_by = :token, claimed_at = :now where id in (:rows)")
                    .param("token", batch.token())
                    .param("now", instants.parameter(Instant.now()))
                    .param("rows", chunk)
                    .update();
        }
    }

    /** Takes the rows of these accounts off, those of this batch only: what was added meanwhile stays. */
    void done(Batch batch, Collection<Long> accounts) {
        sql.sql("delete from health_dirty where account_id in (:accounts) and claimed_by = :token")
                .param("accounts", accounts)
                .param("token", batch.token())
                .update();
    }

    /** Tells accounts that cannot be computed from a database that is away, which would fail each of them after a long wait. */
    void requireReachable() {
        sql.sql("select 1").query(Integer.class).single();
    }

    void forget(Set<AccountId> accounts) {
        sql.sql("delete from health_dirty where account_id in (:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .update();
    }
}
