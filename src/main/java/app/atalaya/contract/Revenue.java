package app.atalaya.contract;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.field.ExchangeRates;
import app.atalaya.uikit.Chunks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recurring revenue, growth and lifetime value of accounts, as defined in the README; all money in the reporting currency. */
@Service
@EnableConfigurationProperties(RevenueAssumptions.class)
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Revenue {

    private final JdbcClient sql;
    private final AccountAccess access;
    private final RevenueFigures figures;
    private final RevenueAssumptions assumptions;
    private final Retention retention;

    Revenue(
            JdbcClient sql,
            AccountAccess access,
            RevenueFigures figures,
            RevenueAssumptions assumptions,
            Retention retention) {
        this.sql = sql;
        this.access = access;
        this.figures = figures;
        this.assumptions = assumptions;
        this.retention = retention;
    }

    /** Annual recurring revenue of a day. */
    public BigDecimal arr(AccountId account, LocalDate day) {
        return Arr.on(earningsOf(account), day);
    }

    /** The ARR of the first day, of each day on which it changed, and of the last day. */
    public List<ArrPoint> history(AccountId account, LocalDate from, LocalDate to) {
        return Arr.history(earningsOf(account), from, to);
    }

    public GrowthRate growth(AccountId account, LocalDate day) {
        return Arr.growth(earningsOf(account), day, assumptions.minimumGrowthBase());
    }

    public LifetimeValue lifetimeValue(AccountId account, LocalDate day) {
        access.requireVisible(account);
        LifetimeValue value = lifetimeValues(List.of(account), day).get(account);
        if (value == null) {
            throw new NoSuchAccountException();
        }
        return value;
    }

    /** The lifetime value of each of them that the user may see. */
    public Map<AccountId, LifetimeValue> lifetimeValues(Collection<AccountId> accounts, LocalDate day) {
        Map<AccountId, List<Earning>> earnings = earnings(accounts);
        Map<AccountId, LifetimeValue> values = new HashMap<>();
        segments(accounts).forEach((account, segment) -> {
            Retention.Logos logos = retention.upTo(day, segment);
            if (!assumptions.isEnough(logos.cohort())) {
                logos = retention.upTo(day, null);
            }
            values.put(
                    account,
                    Arr.lifetimeValue(
                            earnings.getOrDefault(account, List.of()),
                            day,
                            assumptions,
                            assumptions.survival(logos.cohort(), logos.stillActive()),
                            assumptions.isEnough(logos.cohort()) ? logos.cohort() : 0));
        });
        return values;
    }

    /** All steps of the ARR of each of them that the user may see and that has any, ordered by day. */
    public Map<AccountId, List<RevenueStep>> steps(Collection<AccountId> accounts) {
        Map<AccountId, List<RevenueStep>> steps = new HashMap<>();
        earnings(accounts).forEach((account, earnings) -> {
            List<RevenueStep> own = Arr.steps(earnings);
            if (!own.isEmpty()) {
                steps.put(account, own);
            }
        });
        return steps;
    }

    /** Brings the accounts' ARR and next renewal up to the day: contracts begin and end by time passing. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void refresh(LocalDate day) {
        figures.refreshAll(day);
    }

    private List<Earning> earningsOf(AccountId account) {
        access.requireVisible(account);
        return earnings(List.of(account)).getOrDefault(account, List.of());
    }

    private Map<AccountId, List<Earning>> earnings(Collection<AccountId> accounts) {
        AccountScope scope = access.scope();
        Map<AccountId, List<Earning>> found = new HashMap<>();
        for (List<AccountId> chunk : Chunks.of(accounts)) {
            sql.sql("select c.account_id, c.external_id, c.id, " + ExchangeRates.reportingValue("c")
                            + ", c.recurring, c.starts_on, c.ends_on from contract c where c.account_id in (:ids) and "
                            + scope.predicate("c.account_id") + " order by c.account_id, c.starts_on, c.id")
                    .param("ids", chunk.stream().map(AccountId::value).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        String externalId = row.getString(2);
                        Earning earning = new Earning(
                                externalId == null ? "#" + row.getLong(3) : externalId,
                                row.getBigDecimal(4),
                                row.getBoolean(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class));
                        found.computeIfAbsent(new AccountId(row.getLong(1)), key -> new ArrayList<>())
                                .add(earning);
                    });
        }
        return found;
    }

    private Map<AccountId, @Nullable String> segments(Collection<AccountId> accounts) {
        AccountScope scope = access.scope();
        Map<AccountId, @Nullable String> segments = new HashMap<>();
        for (List<AccountId> chunk : Chunks.of(accounts)) {
            sql.sql("select a.id, a.segment from account a where a.id in (:ids) and " + scope.predicate("a.id"))
                    .param("ids", chunk.stream().map(AccountId::value).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        segments.put(new AccountId(row.getLong(1)), row.getString(2));
                    });
        }
        return segments;
    }
}
