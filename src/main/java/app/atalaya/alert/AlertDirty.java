package app.atalaya.alert;

import app.atalaya.account.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts whose alerts are to be judged anew, as ranges of ids: a full run of scores notes a few rows, not a hundred thousand. A note
 * stands in the transaction of what it notes, and goes in the transaction that judged: whatever fails in between, it stays.
 */
@Component
class AlertDirty {

    /** Beyond this number, one range over all of them is noted. */
    private static final int ONE_BY_ONE = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    AlertDirty(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** In the caller's transaction. */
    void mark(Collection<AccountId> accounts) {
        List<Long> ids = accounts.stream().map(AccountId::value).sorted().toList();
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> rows = ids.size() > ONE_BY_ONE
                ? List.<Object[]>of(new Object[] {ids.getFirst(), ids.getLast()})
                : ids.stream().map(id -> new Object[] {id, id}).toList();
        jdbc.batchUpdate("insert into alert_dirty (from_account, until_account) values (?, ?)", rows);
    }

    void markAll() {
        jdbc.update("insert into alert_dirty (from_account, until_account) values (0, ?)", Long.MAX_VALUE);
    }

    /**
     * @param accounts ascending
     * @param rest of a range that is not in {@code accounts}: where it begins; null if nothing is left
     */
    record Claim(
            List<Long> notes, List<Long> accounts, @Nullable Long rest) {}

    /**
     * Locks notes that nobody works on, for the caller's transaction: single accounts first, because somebody may be looking; else the
     * beginning of a range.
     */
    Optional<Claim> claim(int most) {
        List<Long> notes = new ArrayList<>();
        TreeSet<Long> accounts = new TreeSet<>();
        sql.sql("select id, from_account from alert_dirty where from_account = until_account order by id limit :most"
                        + " for update skip locked")
                .param("most", most)
                .query(row -> {
                    notes.add(row.getLong(1));
                    accounts.add(row.getLong(2));
                });
        return notes.isEmpty() ? claimRange(most) : Optional.of(new Claim(notes, List.copyOf(accounts), null));
    }

    private Optional<Claim> claimRange(int most) {
        return sql.sql(
                        "select id, from_account, until_account from alert_dirty order by id limit 1 for update skip locked")
                .query((row, n) -> range(row.getLong(1), row.getLong(2), row.getLong(3), most))
                .optional();
    }

    private Claim range(long note, long from, long until, int most) {
        List<Long> accounts = sql.sql(
                        "select id from account where id between :from and :until order by id limit :most")
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, n) -> row.getLong(1))
                .list();
        boolean complete = accounts.size() < most || accounts.getLast() >= until;
        return new Claim(List.of(note), accounts, complete ? null : Long.valueOf(accounts.getLast() + 1));
    }

    /** Takes the notes off, or leaves what is behind the claimed accounts. */
    void done(Claim claim) {
        if (claim.rest() == null) {
            sql.sql("delete from alert_dirty where id in (:notes)")
                    .param("notes", claim.notes())
                    .update();
        } else {
            sql.sql("update alert_dirty set from_account = :rest where id in (:notes)")
                    .param("rest", claim.rest())
                    .param("notes", claim.notes())
                    .update();
        }
    }
}
