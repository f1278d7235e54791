package app.atalaya.segmentation;

import app.atalaya.account.AccountId;
import app.atalaya.contract.LifetimeValue;
import app.atalaya.contract.Revenue;
import app.atalaya.identity.RunAs;
import app.atalaya.worth.Criterion;
import app.atalaya.worth.Fact;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the criteria and rules ask of accounts, for a batch of them at once. Archived accounts are left out. */
@Component
class WorthFacts {

    private static final double DAYS_A_YEAR = 365.25;

    private final JdbcClient sql;
    private final Revenue revenue;
    private final RunAs runAs;

    WorthFacts(JdbcClient sql, Revenue revenue, RunAs runAs) {
        this.sql = sql;
        this.revenue = revenue;
        this.runAs = runAs;
    }

    /** The next accounts in the order of their ids. */
    List<Long> idsAfter(long id, int limit) {
        return sql.sql("select id from account where id > ? and archived_at is null order by id limit " + limit)
                .param(id)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    List<AccountFacts> of(Collection<Long> ids, LocalDate day) {
        Map<AccountId, LifetimeValue> lifetimeValues = runAs.system(
                () -> revenue.lifetimeValues(ids.stream().map(AccountId::new).toList(), day));
        return sql.sql("""
                select a.id, a.type, a.tier, a.segment, a.industry, a.country, a.annual_revenue,
                       a.growth_potential, a.strategic_value, a.customer_since, cast(a.updated_at as date) as judged_on,
                       (select min(c.starts_on) from contract c where c.account_id = a.id) as first_contract
                from account a where a.id in (:ids) and a.archived_at is null""")
                .param("ids", ids)
                .query((row, n) -> read(row, lifetimeValues, day))
                .list();
    }

    private static AccountFacts read(ResultSet row, Map<AccountId, LifetimeValue> lifetimeValues, LocalDate day)
            throws SQLException {
        Map<Criterion.Kind, Fact> facts = new EnumMap<>(Criterion.Kind.class);
        LocalDate firstContract = row.getObject("first_contract", LocalDate.class);
        put(
                facts,
                Criterion.Kind.LIFETIME_VALUE,
                lifetimeValue(lifetimeValues.get(new AccountId(row.getLong("id"))), firstContract, day));
        LocalDate judgedOn = row.getObject("judged_on", LocalDate.class);
        put(facts, Criterion.Kind.GROWTH_POTENTIAL, judgement(row.getBigDecimal("growth_potential"), judgedOn));
        put(facts, Criterion.Kind.STRATEGIC_VALUE, judgement(row.getBigDecimal("strategic_value"), judgedOn));
        put(
                facts,
                Criterion.Kind.RELATIONSHIP,
                relationship(row.getObject("customer_since", LocalDate.class), firstContract, day));
        BigDecimal tier = row.getBigDecimal("tier");
        return new AccountFacts(
                new Situation(
                        row.getLong("id"),
                        null,
                        row.getDouble("annual_revenue"),
                        row.getString("type"),
                        tier == null ? null : tier.intValue(),
                        row.getString("segment"),
                        row.getString("industry"),
                        row.getString("country")),
                facts);
    }

    private static void put(Map<Criterion.Kind, Fact> facts, Criterion.Kind kind, @Nullable Fact fact) {
        if (fact != null) {
            facts.put(kind, fact);
        }
    }

    /** Of an account that never had a contract nothing is known, which is not the same as nothing. */
    private static @Nullable Fact lifetimeValue(
            @Nullable LifetimeValue value, @Nullable LocalDate firstContract, LocalDate day) {
        return value == null || firstContract == null
                ? null
                : new Fact(value.total().doubleValue(), Fact.Source.CONTRACTS, day);
    }

    private static @Nullable Fact judgement(@Nullable BigDecimal points, @Nullable LocalDate on) {
        return points == null ? null : new Fact(points.doubleValue(), Fact.Source.JUDGEMENT, on);
    }

    /** Years until the day; a start that is still to come is no relationship yet. */
    private static @Nullable Fact relationship(
            @Nullable LocalDate since, @Nullable LocalDate firstContract, LocalDate day) {
        LocalDate start = since == null ? firstContract : since;
        if (start == null || start.isAfter(day)) {
            return null;
        }
        double years = ChronoUnit.DAYS.between(start, day) / DAYS_A_YEAR;
        return new Fact(years, since == null ? Fact.Source.FIRST_CONTRACT : Fact.Source.CUSTOMER_SINCE, start);
    }
}
