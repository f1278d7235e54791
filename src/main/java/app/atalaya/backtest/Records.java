package app.atalaya.backtest;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.contract.Revenue;
import app.atalaya.contract.RevenueStep;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.SqlInstants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the records say of all accounts, for a user who may see all of them. */
@Component
class Records {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Revenue revenue;

    Records(JdbcClient sql, SqlInstants instants, Revenue revenue) {
        this.sql = sql;
        this.instants = instants;
        this.revenue = revenue;
    }

    /**
     * @param lastDay the day (UTC) of the newest fact of any kind, today at the latest; steps of revenue do not count, because they are
     *     entered years ahead. What happened since is not known: no news is not good news
     */
    record Known(List<AccountPast> accounts, @Nullable LocalDate lastDay) {}

    Known until(LocalDate today) {
        Map<Long, Facts> facts = facts(today);
        Map<AccountId, List<RevenueStep>> steps =
                revenue.steps(facts.keySet().stream().map(AccountId::new).toList());
        List<AccountPast> accounts = new ArrayList<>();
        sql.sql("select id, type, archived_at from account order by id").query(row -> {
            Facts known = facts.get(row.getLong("id"));
            if (known != null && known.first != null) {
                Instant archived = SqlInstants.find(row, "archived_at");
                accounts.add(new AccountPast(
                        row.getLong("id"),
                        AccountType.valueOf(row.getString("type")) == AccountType.PROSPECT,
                        known.first,
                        known.churn,
                        archived == null ? null : day(archived),
                        steps.getOrDefault(new AccountId(row.getLong("id")), List.of())));
            }
        });
        LocalDate lastDay = null;
        for (Facts known : facts.values()) {
            lastDay = later(lastDay, known.last);
        }
        return new Known(accounts, lastDay);
    }

    /** Of each account and kind the first and the last: both databases find these at the ends of ranges of the clustered key. */
    private Map<Long, Facts> facts(LocalDate today) {
        Map<Long, Facts> facts = new HashMap<>();
        sql.sql("""
                select kind, account_id, min(occurred_at) as earliest, max(occurred_at) as latest from account_signal
                where occurred_at < :end group by kind, account_id
                """)
                .param(
                        "end",
                        instants.parameter(
                                today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query(row -> {
                    SignalKind kind = SignalKind.valueOf(row.getString("kind"));
                    facts.computeIfAbsent(row.getLong("account_id"), id -> new Facts())
                            .note(kind, day(SqlInstants.read(row, "earliest")), day(SqlInstants.read(row, "latest")));
                });
        return facts;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static final class Facts {

        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private @Nullable LocalDate churn;

        void note(SignalKind kind, LocalDate earliest, LocalDate latest) {
            if (kind == SignalKind.CHURN) {
                churn = earliest;
            } else {
                first = first == null || earliest.isBefore(first) ? earliest : first;
            }
            if (kind != SignalKind.REVENUE) {
                last = later(last, latest);
            }
        }
    }
}
