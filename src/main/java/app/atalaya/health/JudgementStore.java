package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of judgements. {@code open_for} holds the account while a judgement is neither replaced nor withdrawn, and is unique: the
 * database lets one stand, whoever writes at the same time.
 */
@Component
class JudgementStore {

    private static final String SELECT = """
            select j.id, j.account_id, j.band, j.reason, j.made_by, a.name as author, j.made_at, j.expires_on, j.renewal,
                e.name as ended_by, j.ended_at, j.replaced
            from health_judgement j left join app_user a on a.id = j.made_by left join app_user e on e.id = j.ended_by
            """;

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;

    JudgementStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    /** Those in force on that day among the accounts of the scope, in one statement. */
    Map<AccountId, Judgement> inForce(Collection<AccountId> accounts, AccountScope scope, LocalDate day) {
        Map<AccountId, Judgement> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            sql.sql(SELECT + "where j.open_for in (:accounts) and j.expires_on >= :day and "
                            + scope.predicate("j.account_id"))
                    .param("accounts", accounts.stream().map(AccountId::value).toList())
                    .param("day", day)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        Judgement judgement = judgement(row);
                        found.put(judgement.account(), judgement);
                    });
        }
        return found;
    }

    Optional<Judgement> find(long id) {
        return sql.sql(SELECT + "where j.id = :id")
                .param("id", id)
                .query((row, n) -> judgement(row))
                .optional();
    }

    /** What stands open, expired or not. */
    Optional<Judgement> open(AccountId account) {
        return sql.sql(SELECT + "where j.open_for = :account")
                .param("account", account.value())
                .query((row, n) -> judgement(row))
                .optional();
    }

    /** Newest first. */
    List<Judgement> page(AccountId account, int offset, int limit) {
        return sql.sql(SELECT + "where j.account_id = :account order by j.id desc limit :limit offset :offset")
                .param("account", account.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> judgement(row))
                .list();
    }

    int count(AccountId account) {
        return sql.sql("select count(*) from health_judgement where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Closes what has expired by itself, so that another may stand. */
    void closeExpired(AccountId account, LocalDate today) {
        sql.sql("update health_judgement set open_for = null where open_for = :account and expires_on < :today")
                .param("account", account.value())
                .param("today", today)
                .update();
    }

    /** Ends one that stands; answers whether it still stood. */
    boolean end(long id, UserId by, boolean replaced) {
        return sql.sql("""
                        update health_judgement set open_for = null, ended_by = :by, ended_at = :now, replaced = :replaced
                        where id = :id and open_for is not null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", instants.parameter(clock.instant()))
                        .param("replaced", replaced)
                        .update()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one stands */
    void insert(AccountId account, JudgementDraft draft, UserId author, int renewal) {
        sql.sql("""
                insert into health_judgement
                    (account_id, open_for, band, reason, made_by, made_at, expires_on, renewal, replaced)
                values (:account, :account, :band, :reason, :author, :now, :expires, :renewal, :replaced)
                """)
                .param("account", account.value())
                .param("band", Objects.requireNonNull(draft.band()).name())
                .param("reason", draft.reason())
                .param("author", author.value())
                .param("now", instants.parameter(clock.instant()))
                .param("expires", draft.expiresOn())
                .param("renewal", renewal)
                .param("replaced", false)
                .update();
    }

    @EventListener
    void forget(AccountsRemoved removed) {
        for (AccountId account : removed.accounts()) {
            sql.sql("delete from health_judgement where account_id = ?")
                    .param(account.value())
                    .update();
        }
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                Band.valueOf(row.getString("band")),
                row.getString("reason"),
                new UserId(row.getLong("made_by")),
                name(row.getString("author")),
                SqlInstants.read(row, "made_at"),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("renewal"),
                row.getString("ended_by"),
                SqlInstants.find(row, "ended_at"),
                row.getBoolean("replaced"));
    }

    private static String name(@Nullable String name) {
        return name == null ? "–" : name;
    }
}
