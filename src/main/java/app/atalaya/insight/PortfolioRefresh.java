package app.atalaya.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the portfolio's figures ready to read: an executive looks at tables that do not grow with the number of accounts. Set-based; the
 * old figures stand until the new ones are committed.
 */
@Service
class PortfolioRefresh {

    static final int RENEWAL_DAYS = 180;
    static final int WEEKS = 12;
    static final int TOP = 60;

    private static final List<String> ALL_OR_EACH = List.of("'*'", "%s");

    private static final Map<PortfolioCut, String> CUTS = Map.of(
            PortfolioCut.ALL, "''",
            PortfolioCut.SEGMENT, "c.segment",
            PortfolioCut.OWNER, "c.owner_key",
            PortfolioCut.COUNTRY, "c.country",
            PortfolioCut.RENEWAL, "c.renews_in");

    private final JdbcClient sql;
    private final Clock clock;

    PortfolioRefresh(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The figures of today, from accounts and present scores. */
    @Transactional
    public void today() {
        LocalDate today = LocalDate.now(clock);
        sql.sql("delete from portfolio_cell").update();
        sql.sql("""
                insert into portfolio_cell (type, segment, owner_key, country, renews_in, band, accounts, revenue,
                    confidence_total)
                select g.type, g.segment, g.owner_key, g.country, g.renews_in, g.band, count(*), sum(g.revenue),
                    sum(g.confidence)
                from (select a.type, coalesce(a.segment, '') as segment,
                        coalesce(concat('', a.owner_id), '') as owner_key, coalesce(a.country, '') as country,
                        case when a.renewal_on between :today and :until
                            then concat(year(a.renewal_on), '-', right(concat('0', month(a.renewal_on)), 2))
                            else '' end as renews_in,
                        %s as band, a.annual_revenue as revenue,
                        coalesce(h.confidence, 0) as confidence
                    from account a left join account_health h on h.account_id = a.id
                    where a.archived_at is null) g
                group by g.type, g.segment, g.owner_key, g.country, g.renews_in, g.band
                """.formatted(CountedBand.sql("h")))
                .param("today", today)
                .param("until", today.plusDays(RENEWAL_DAYS))
                .update();
        sql.sql("delete from portfolio_total where cut <> 'WEEK'").update();
        sql.sql("delete from portfolio_top").update();
        for (String type : ALL_OR_EACH) {
            for (String segment : ALL_OR_EACH) {
                CUTS.forEach((cut, key) -> total(type.formatted("c.type"), segment.formatted("c.segment"), cut, key));
                top("REVENUE", "", type.formatted("a.type"), segment.formatted("coalesce(a.segment, '')"));
                top(
                        "RISK",
                        "and h.band in ('CRITICAL', 'AT_RISK')",
                        type.formatted("a.type"),
                        segment.formatted("coalesce(a.segment, '')"));
            }
        }
    }

    private void total(String type, String segment, PortfolioCut cut, String key) {
        sql.sql("""
                insert into portfolio_total (type, segment, cut, cut_key, band, accounts, revenue, confidence_total)
                select g.type, g.segment, :cut, g.cut_key, g.band, sum(g.accounts), sum(g.revenue), sum(g.confidence_total)
                from (select %s as type, %s as segment, %s as cut_key, c.band, c.accounts, c.revenue, c.confidence_total
                    from portfolio_cell c where %s) g
                group by g.type, g.segment, g.cut_key, g.band
                """.formatted(type, segment, key, cut == PortfolioCut.RENEWAL ? "c.renews_in <> ''" : "1 = 1"))
                .param("cut", cut.name())
                .update();
    }

    private void top(String list, String condition, String type, String segment) {
        sql.sql("""
                insert into portfolio_top (type, segment, list, place, account_id)
                select g.type, g.segment, :list, g.place, g.id
                from (select %1$s as type, %2$s as segment, a.id,
                        row_number() over (partition by %1$s, %2$s order by a.annual_revenue desc, a.id) as place
                    from account a left join account_health h on h.account_id = a.id
                    where a.archived_at is null %3$s) g
                where g.place <= :top
                """.formatted(type, segment, condition))
                .param("list", list)
                .param("top", TOP)
                .update();
    }

    /** The bands that stood at the end of the past weeks, from the history of the scores. */
    @Transactional
    public void weeks() {
        LocalDate today = LocalDate.now(clock);
        sql.sql("delete from portfolio_total where cut = 'WEEK'").update();
        for (int week = WEEKS; week > 0; week--) {
            LocalDate day = today.minusWeeks(week);
            sql.sql("""
                    insert into portfolio_total (type, segment, cut, cut_key, band, accounts, revenue, confidence_total)
                    select a.type, coalesce(a.segment, ''), 'WEEK', :name, %1$s, count(*),
                        sum(a.annual_revenue), sum(coalesce(h.confidence, 0))
                    from account a
                    left join (select account_id, max(on_day) as standing from health_history where on_day <= :day
                        group by account_id) s on s.account_id = a.id
                    left join health_history h on h.account_id = s.account_id and h.on_day = s.standing
                    where a.archived_at is null and (a.customer_since is null or a.customer_since <= :day)
                    group by a.type, coalesce(a.segment, ''), %1$s
                    """.formatted(CountedBand.sql("h")))
                    .param("day", day)
                    .param("name", day.toString())
                    .update();
        }
        weekTotals("'*'", "t.segment", "t.type <> '*' and t.segment <> '*'");
        weekTotals("t.type", "'*'", "t.type <> '*' and t.segment <> '*'");
        weekTotals("'*'", "'*'", "t.type <> '*' and t.segment <> '*'");
    }

    private void weekTotals(String type, String segment, String condition) {
        sql.sql("""
                insert into portfolio_total (type, segment, cut, cut_key, band, accounts, revenue, confidence_total)
                select g.type, g.segment, 'WEEK', g.cut_key, g.band, sum(g.accounts), sum(g.revenue), sum(g.confidence_total)
                from (select %s as type, %s as segment, t.cut_key, t.band, t.accounts, t.revenue, t.confidence_total
                    from portfolio_total t where t.cut = 'WEEK' and %s) g
                group by g.type, g.segment, g.cut_key, g.band
                """.formatted(type, segment, condition)).update();
    }
}
