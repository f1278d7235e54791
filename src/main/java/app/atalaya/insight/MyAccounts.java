package app.atalaya.insight;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.advice.Advice;
import app.atalaya.advice.Suggestion;
import app.atalaya.health.Comparison;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.health.TrendPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that the signed-in user owns or works on. Every statement starts from the user's memberships, so that it costs the same
 * however many accounts there are.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class MyAccounts {

    /** From this many points of change in 30 days on, an account counts as moved. */
    public static final int MOVED = 5;

    public static final int RENEWS_SOON = 90;
    public static final int RENEWS_LATER = 180;

    private static final int MOVED_DAYS = 30;
    private static final int COURSE_DAYS = 90;
    private static final int COURSE_STEP = 6;

    private final JdbcClient sql;
    private final AccountAccess access;
    private final HealthScores scores;
    private final HealthExplanations explanations;
    private final Advice advice;
    private final Clock clock;

    MyAccounts(
            JdbcClient sql,
            AccountAccess access,
            HealthScores scores,
            HealthExplanations explanations,
            Advice advice,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.scores = scores;
        this.explanations = explanations;
        this.advice = advice;
        this.clock = clock;
    }

    public MyAccountsSummary summary() {
        LocalDate today = LocalDate.now(clock);
        return sql.sql("""
                select count(*) as accounts, coalesce(sum(a.annual_revenue), 0) as revenue,
                    coalesce(sum(case when h.band in ('CRITICAL', 'AT_RISK') then 1 else 0 end), 0) as at_risk,
                    coalesce(sum(case when h.band in ('CRITICAL', 'AT_RISK') then a.annual_revenue else 0 end), 0) as risky,
                    coalesce(sum(case when a.renewal_on between :today and :soon then 1 else 0 end), 0) as renewing,
                    coalesce(sum(case when a.renewal_on between :today and :later then 1 else 0 end), 0) as renewing_later,
                    coalesce(sum(case when a.type = 'KEY' then 1 else 0 end), 0) as key_accounts,
                    coalesce(sum(case when abs(h.change_30) >= :moved then 1 else 0 end), 0) as moved
                from account_member m join account a on a.id = m.account_id
                left join account_health h on h.account_id = a.id
                where m.user_id = :viewer and a.archived_at is null
                """)
                .param("today", today)
                .param("soon", today.plusDays(RENEWS_SOON))
                .param("later", today.plusDays(RENEWS_LATER))
                .param("moved", MOVED)
                .param(AccountScope.VIEWER, access.scope().viewer().value())
                .query(MyAccounts::read)
                .single();
    }

    public List<AccountLine> page(AccountFilter filter, int offset, int limit) {
        AccountListQuery query = mine(filter);
        return lines(sql.sql(query.page())
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountListQuery::row)
                .list());
    }

    public int count(AccountFilter filter) {
        AccountListQuery query = mine(filter);
        return sql.sql(query.count())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** Those of the accounts that are the user's own, as they are now. */
    public List<AccountLine> now(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        List<Long> ids = accounts.stream().map(AccountId::value).toList();
        AccountListQuery query = mine(AccountFilter.NONE).and("a.id in (:ids)", "ids", ids);
        return lines(sql.sql(query.rows())
                .params(query.parameters())
                .query(AccountListQuery::row)
                .list());
    }

    /** The accounts that moved most in 30 days, either way; only those that count as moved. */
    public List<MovedAccount> moved(int limit) {
        AccountListQuery query = mine(AccountFilter.NONE).and("abs(h.change_30) >= :moved", "moved", MOVED);
        List<AccountRow> rows = sql.sql(
                        query.rows() + " order by abs(h.change_30) desc, a.annual_revenue desc, a.id limit :limit")
                .params(query.parameters())
                .param("limit", limit)
                .query(AccountListQuery::row)
                .list();
        LocalDate today = LocalDate.now(clock);
        Map<AccountId, Comparison> reasons =
                explanations.compare(rows.stream().map(AccountRow::id).toList(), today.minusDays(MOVED_DAYS), today);
        return rows.stream()
                .map(row -> new MovedAccount(row, HealthReason.moves(reasons.get(row.id()))))
                .toList();
    }

    private List<AccountLine> lines(List<AccountRow> rows) {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> ids = rows.stream().map(AccountRow::id).toList();
        Map<AccountId, List<TrendPoint>> trends = scores.trend(ids, today.minusDays(COURSE_DAYS));
        Map<AccountId, Comparison> reasons = explanations.compare(ids, today.minusDays(MOVED_DAYS), today);
        Map<AccountId, Suggestion> suggestions = advice.best(ids);
        return rows.stream()
                .map(row -> new AccountLine(
                        row,
                        course(trends.getOrDefault(row.id(), List.of()), today),
                        HealthReason.of(reasons.get(row.id())),
                        suggestions.get(row.id())))
                .toList();
    }

    private static List<@Nullable Double> course(List<TrendPoint> steps, LocalDate today) {
        List<@Nullable Double> course = new ArrayList<>();
        for (int back = COURSE_DAYS; back >= 0; back -= COURSE_STEP) {
            LocalDate day = today.minusDays(back);
            Double standing = null;
            for (TrendPoint step : steps) {
                if (!step.day().isAfter(day)) {
                    standing = step.score();
                }
            }
            course.add(standing);
        }
        return course;
    }

    private AccountListQuery mine(AccountFilter filter) {
        return AccountListQuery.mine(filter, access.scope(), LocalDate.now(clock));
    }

    private static MyAccountsSummary read(ResultSet row, int number) throws SQLException {
        return new MyAccountsSummary(
                row.getInt("accounts"),
                row.getBigDecimal("revenue"),
                row.getInt("at_risk"),
                row.getBigDecimal("risky"),
                row.getInt("renewing"),
                row.getInt("renewing_later"),
                row.getInt("key_accounts"),
                row.getInt("moved"));
    }
}
