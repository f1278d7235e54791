package app.atalaya.health;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads scores and their history. Accounts that the signed-in user may not see are left out as if they did not exist. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HealthScores {

    private final JdbcClient sql;
    private final AccountAccess access;
    private final Clock clock;

    HealthScores(JdbcClient sql, AccountAccess access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /** The present scores; an account without any signal is absent ({@link HealthSummary#unknown} describes it). */
    public Map<AccountId, HealthSummary> of(Collection<AccountId> accounts) {
        Map<AccountId, HealthSummary> found = new HashMap<>();
        if (accounts.isEmpty()) {
            return found;
        }
        AccountScope scope = access.scope();
        sql.sql("""
                select h.account_id, h.score, h.confidence, h.band, h.change_30, h.on_day
                from account_health h
                where h.account_id in (:accounts) and %s
                """.formatted(scope.predicate("h.account_id")))
                .param("accounts", ids(accounts))
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(row -> {
                    found.put(new AccountId(row.getLong("account_id")), summary(row));
                });
        return found;
    }

    /**
     * The steps of the scores from that day until today, oldest first. What stood on {@code from} already is the first point,
     * dated {@code from}.
     */
    public Map<AccountId, List<TrendPoint>> trend(Collection<AccountId> accounts, LocalDate from) {
        Map<AccountId, List<TrendPoint>> found = new HashMap<>();
        if (accounts.isEmpty()) {
            return found;
        }
        AccountScope scope = access.scope();
        sql.sql("""
                select h.account_id, h.on_day, h.score, h.confidence, h.band, h.model_version
                from health_history h
                left join (select account_id, max(on_day) as standing from health_history
                    where account_id in (:accounts) and on_day <= :from group by account_id) s
                    on s.account_id = h.account_id
                where h.account_id in (:accounts) and h.on_day >= coalesce(s.standing, :from) and h.on_day <= :today and %s
                order by h.account_id, h.on_day
                """.formatted(scope.predicate("h.account_id")))
                .param("accounts", ids(accounts))
                .param("from", from)
                .param("today", LocalDate.now(clock))
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(row -> {
                    found.computeIfAbsent(new AccountId(row.getLong("account_id")), id -> new ArrayList<>())
                            .add(point(row, from));
                });
        return found;
    }

    private static List<Long> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    private static HealthSummary summary(ResultSet row) throws SQLException {
        return new HealthSummary(
                number(row, "score"),
                row.getDouble("confidence"),
                Band.valueOf(row.getString("band")),
                number(row, "change_30"),
                row.getObject("on_day", LocalDate.class));
    }

    private static TrendPoint point(ResultSet row, LocalDate from) throws SQLException {
        LocalDate day = row.getObject("on_day", LocalDate.class);
        return new TrendPoint(
                day.isBefore(from) ? from : day,
                number(row, "score"),
                row.getDouble("confidence"),
                Band.valueOf(row.getString("band")),
                row.getInt("model_version"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
