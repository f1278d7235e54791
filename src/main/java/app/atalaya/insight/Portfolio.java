package app.atalaya.insight;

import static app.atalaya.insight.PortfolioRefresh.TOP;
import static app.atalaya.insight.PortfolioRefresh.WEEKS;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountScope;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The portfolio in figures: of everything for executives and administrators, read from kept totals; of their own accounts for everybody
 * else, worked out on the spot.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Portfolio {

    private final JdbcClient sql;
    private final AccountAccess access;
    private final UserDirectory users;
    private final Clock clock;

    Portfolio(JdbcClient sql, AccountAccess access, UserDirectory users, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    public PortfolioFigures figures(PortfolioFilter filter) {
        AccountScope scope = access.scope();
        return scope.everything() && filter.owner() == null ? kept(filter) : worked(filter, scope);
    }

    /** The accounts behind a figure. */
    public List<AccountRow> accounts(AccountFilter filter, int offset, int limit) {
        AccountListQuery query = AccountListQuery.visible(filter, access.scope(), LocalDate.now(clock));
        return sql.sql(query.page())
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountListQuery::row)
                .list();
    }

    public int count(AccountFilter filter) {
        AccountListQuery query = AccountListQuery.visible(filter, access.scope(), LocalDate.now(clock));
        return sql.sql(query.count())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    private PortfolioFigures kept(PortfolioFilter filter) {
        List<PortfolioCell> cells = sql.sql("""
                select cut, cut_key, band, accounts, revenue, confidence_total from portfolio_total
                where type = :type and segment = :segment order by cut, cut_key, band
                """)
                .param("type", orAll(filter.type()))
                .param("segment", orAll(filter.segment()))
                .query(Portfolio::cell)
                .list();
        return new PortfolioFigures(
                LocalDate.now(clock), cells, top("REVENUE", filter), top("RISK", filter), owners(cells));
    }

    private List<AccountRow> top(String list, PortfolioFilter filter) {
        return sql.sql(AccountListQuery.COLUMNS + """
                from portfolio_top p join account a on a.id = p.account_id
                left join account_health h on h.account_id = a.id
                left join app_user o on o.id = a.owner_id
                """ + AccountListQuery.JUDGEMENT + """
                where p.type = :type and p.segment = :segment and p.list = :list and a.archived_at is null
                order by p.place
                """)
                .param("today", LocalDate.now(clock))
                .param("type", orAll(filter.type()))
                .param("segment", orAll(filter.segment()))
                .param("list", list)
                .query(AccountListQuery::row)
                .list();
    }

    private Map<UserId, String> owners(List<PortfolioCell> cells) {
        Collection<UserId> ids = cells.stream()
                .filter(cell ->
                        cell.cut() == PortfolioCut.OWNER && !cell.cutKey().isEmpty())
                .map(cell -> new UserId(Long.parseLong(cell.cutKey())))
                .collect(Collectors.toSet());
        return users.named(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private PortfolioFigures worked(PortfolioFilter filter, AccountScope scope) {
        LocalDate today = LocalDate.now(clock);
        AccountListQuery query = scope.everything()
                ? AccountListQuery.visible(filter.accounts(), scope, today)
                : AccountListQuery.mine(filter.accounts(), scope, today);
        List<AccountRow> rows = sql.sql(query.rows() + " order by a.annual_revenue desc, a.id")
                .params(query.parameters())
                .query(AccountListQuery::row)
                .list();
        List<PortfolioCell> cells = new ArrayList<>(PortfolioRows.cells(rows, today));
        cells.addAll(weeks(rows.stream().map(row -> row.id().value()).toList(), today));
        Map<UserId, String> owners = new HashMap<>();
        rows.stream()
                .filter(row -> row.ownerId() != null)
                .forEach(row ->
                        owners.put(Objects.requireNonNull(row.ownerId()), Objects.requireNonNullElse(row.owner(), "")));
        return new PortfolioFigures(
                today,
                cells,
                rows.stream().limit(TOP).toList(),
                rows.stream()
                        .filter(row -> PortfolioFigures.RISKY.contains(CountedBand.of(row.health())))
                        .limit(TOP)
                        .toList(),
                owners);
    }

    private List<PortfolioCell> weeks(List<Long> accounts, LocalDate today) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        String days = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> "select cast('%s' as date) as on_day".formatted(today.minusWeeks(week)))
                .collect(Collectors.joining(" union all "));
        return sql.sql("""
                select 'WEEK' as cut, w.on_day as cut_key, %1$s as band, count(*) as accounts,
                    sum(a.annual_revenue) as revenue, sum(coalesce(h.confidence, 0)) as confidence_total
                from account a join (%2$s) w on a.customer_since is null or a.customer_since <= w.on_day
                left join health_history h on h.account_id = a.id and h.on_day =
                    (select max(x.on_day) from health_history x where x.account_id = a.id and x.on_day <= w.on_day)
                where a.id in (:accounts) and a.archived_at is null
                group by w.on_day, %1$s
                order by w.on_day
                """.formatted(CountedBand.sql("h"), days))
                .param("accounts", accounts)
                .query(Portfolio::cell)
                .list();
    }

    private static PortfolioCell cell(ResultSet row, int number) throws SQLException {
        return new PortfolioCell(
                PortfolioCut.valueOf(row.getString("cut")),
                row.getString("cut_key"),
                CountedBand.valueOf(row.getString("band")),
                row.getInt("accounts"),
                row.getBigDecimal("revenue"),
                row.getDouble("confidence_total"));
    }

    private static String orAll(@Nullable String wanted) {
        return wanted == null ? "*" : wanted;
    }
}
