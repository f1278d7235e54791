package app.atalaya.alert;

import app.atalaya.account.AccountId;
import app.atalaya.health.Comparison;
import app.atalaya.health.HealthExplanations;
import app.atalaya.identity.RunAs;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the situations of accounts: the same few statements for one account and for a thousand. */
@Component
class Situations {

    /** Days before which a score must have stood for its loss to be one. */
    static final int MONTH = 30;

    private static final int WEEKS = 13;
    private static final int WEEK = 7;
    private static final int YEAR = 365;

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final HealthExplanations explanations;
    private final RunAs runAs;

    Situations(JdbcClient sql, SqlInstants instants, HealthExplanations explanations, RunAs runAs) {
        this.sql = sql;
        this.instants = instants;
        this.explanations = explanations;
        this.runAs = runAs;
    }

    /**
     * As of the end of that day (UTC). Accounts that are no more are left out.
     *
     * @param accounts at most a thousand
     */
    List<Situation> read(List<Long> accounts, List<AlertRule> rules, LocalDate today) {
        Window window = new Window(accounts, today, rules);
        List<AccountId> ids = accounts.stream().map(AccountId::new).toList();
        LocalDate before = today.minusDays(window.parameter(RuleKind.FALL, "days"));
        Map<AccountId, Comparison> health = runAs.system(() -> explanations.compare(ids, before, today));
        Map<Long, Double> month = monthAgo(accounts, today.minusDays(MONTH));
        Map<Long, LocalDate> contacts = contacts(window);
        Map<Long, List<Double>> use = use(window);
        Map<Long, Double> overdue = overdue(window);
        Map<Long, Situation.Churn> churn = churn(window);
        List<Situation> situations = new ArrayList<>();
        sql.sql("select id, archived_at, renewal_on from account where id in (:accounts) order by id")
                .param("accounts", accounts)
                .query(row -> {
                    long id = row.getLong(1);
                    Comparison both = health.get(new AccountId(id));
                    situations.add(new Situation(
                            id,
                            row.getObject(2) != null,
                            row.getObject(3, LocalDate.class),
                            both == null ? null : both.now(),
                            both == null ? null : both.before(),
                            month.get(id),
                            contacts.get(id),
                            use.getOrDefault(id, List.of()),
                            overdue.getOrDefault(id, 0.0),
                            churn.get(id)));
                });
        return situations;
    }

    /** The known scores that stood on that day. */
    private Map<Long, Double> monthAgo(List<Long> accounts, LocalDate day) {
        Map<Long, Double> scores = new HashMap<>();
        sql.sql("""
                select h.account_id, h.score
                from (select account_id, max(on_day) as standing from health_history
                    where account_id in (:accounts) and on_day <= :day group by account_id) s
                join health_history h on h.account_id = s.account_id and h.on_day = s.standing
                where h.score is not null""").param("accounts", accounts).param("day", day).query(row -> {
            scores.put(row.getLong(1), row.getDouble(2));
        });
        return scores;
    }

    /** The last day, within a year, on which somebody met, called or wrote. */
    private Map<Long, LocalDate> contacts(Window window) {
        Map<Long, LocalDate> contacts = new HashMap<>();
        window.statement("""
                select account_id, max(occurred_at) as last_at from account_signal
                where kind = 'INTERACTION' and account_id in (:accounts) and occurred_at >= :from and occurred_at < :end
                group by account_id""", YEAR).query(row -> {
            contacts.put(row.getLong(1), LocalDate.ofInstant(SqlInstants.read(row, "last_at"), ZoneOffset.UTC));
        });
        return contacts;
    }

    private Map<Long, List<Double>> use(Window window) {
        Map<Long, List<Double>> use = new HashMap<>();
        long last = window.today.toEpochDay();
        window.statement("""
                select account_id, floor((:last - (%s)) / 7) as weeks_ago, sum(quantity) as used from account_signal
                where kind = 'USAGE' and account_id in (:accounts) and occurred_at >= :from and occurred_at < :end
                group by account_id, weeks_ago""".formatted(instants.epochDay("occurred_at")), WEEKS * WEEK)
                .param("last", last)
                .query(row -> {
                    int weeksAgo = row.getInt("weeks_ago");
                    List<Double> weeks =
                            use.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(Collections.nCopies(WEEKS, 0.0)));
                    if (weeksAgo >= 0 && weeksAgo < WEEKS) {
                        weeks.set(WEEKS - 1 - weeksAgo, row.getDouble("used"));
                    }
                });
        return use;
    }

    /** What was due long enough ago, within a year, less what was paid within it. */
    private Map<Long, Double> overdue(Window window) {
        Map<Long, Double> overdue = new HashMap<>();
        window.statement("""
                select account_id,
                    sum(case when kind = 'INVOICE' and occurred_at < :due then quantity
                             when kind = 'PAYMENT' then -quantity else 0 end) as amount
                from account_signal
                where kind in ('INVOICE', 'PAYMENT') and account_id in (:accounts)
                    and occurred_at >= :from and occurred_at < :end
                group by account_id""", YEAR)
                .param(
                        "due",
                        instants.parameter(endOf(window.today.minusDays(window.parameter(RuleKind.INVOICE, "days")))))
                .query(row -> {
                    overdue.put(row.getLong(1), Math.max(0, Math.round(100 * row.getDouble("amount")) / 100.0));
                });
        return overdue;
    }

    /** The newest churn within a year. */
    private Map<Long, Situation.Churn> churn(Window window) {
        Map<Long, Situation.Churn> churn = new HashMap<>();
        window.statement("""
                select c.account_id, c.occurred_at, c.quantity,
                    (select count(*) from account_signal r where r.kind = 'REVENUE' and r.account_id = c.account_id
                        and r.occurred_at > c.occurred_at and r.occurred_at < :end and r.quantity > 0) as rises
                from account_signal c
                where c.kind = 'CHURN' and c.account_id in (:accounts) and c.occurred_at >= :from and c.occurred_at < :end
                order by c.account_id, c.occurred_at, c.id""", YEAR).query(row -> {
            churn.put(row.getLong("account_id"), churn(row));
        });
        return churn;
    }

    private static Situation.Churn churn(ResultSet row) throws SQLException {
        return new Situation.Churn(
                LocalDate.ofInstant(SqlInstants.read(row, "occurred_at"), ZoneOffset.UTC),
                row.getDouble("quantity"),
                row.getInt("rises") > 0);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The accounts and the day that the statements are about. */
    private final class Window {

        private final List<Long> accounts;
        private final LocalDate today;
        private final List<AlertRule> rules;

        Window(List<Long> accounts, LocalDate today, List<AlertRule> rules) {
            this.accounts = accounts;
            this.today = today;
            this.rules = rules;
        }

        int parameter(RuleKind kind, String name) {
            return rules.stream()
                    .filter(rule -> rule.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .parameter(name);
        }

        JdbcClient.StatementSpec statement(String text, int days) {
            return sql.sql(text)
                    .param("accounts", accounts)
                    .param("from", instants.parameter(endOf(today.minusDays(days))))
                    .param("end", instants.parameter(endOf(today)));
        }
    }
}
