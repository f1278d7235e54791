package app.atalaya.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Generated accounts with two years of signals, a hundred each, made by the database itself. Amounts and days scatter by a
 * multiplication with a large prime, so that every run has the same data.
 */
final class BenchData {

    /** A kind, how many of it an account has, and what its quantity is ({@code s} is a scattered number). */
    private record Mix(String kind, int perAccount, String quantity, String scale) {}

    /** The largest first, so that it is made beside all others. */
    private static final List<Mix> MIX = List.of(
            new Mix("USAGE", 59, "s % 200", "null"),
            new Mix("CASE_CLOSED", 3, "1 + s % 4", "null"),
            new Mix("CASE_OPENED", 3, "1 + s % 4", "null"),
            new Mix("CSAT", 2, "1 + s % 5", "5"),
            new Mix("ENGAGEMENT", 3, "1 + s % 3", "null"),
            new Mix("INTERACTION", 12, "1 + s % 3", "null"),
            new Mix("INVOICE", 8, "1000 + s % 9000", "null"),
            new Mix("NPS", 1, "s % 11", "10"),
            new Mix("PAYMENT", 8, "1000 + s % 9000", "null"),
            new Mix("REVENUE", 1, "12000 + s % 90000", "null"));

    private static final String SCATTER = "(a.id * 7919 + n.i * 104729) % 1000003";

    private final String url;

    BenchData(String url) {
        this.url = url;
    }

    /** Accounts without any signal yet. */
    void generateAccounts(int accounts) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement sql = connection.createStatement()) {
            numbers(sql, Math.max(accounts, 100));
            accounts(sql, accounts);
        }
    }

    void generate(int accounts) throws SQLException {
        generateAccounts(accounts);
        // Each kind is a range of its own in every index: two sessions do not meet, and keep two cores busy.
        try (ExecutorService sessions = Executors.newFixedThreadPool(2)) {
            List<Future<?>> kinds = new ArrayList<>();
            int signals = 0;
            for (Mix mix : MIX) {
                int before = signals;
                kinds.add(sessions.submit(() -> signals(mix, before)));
                signals += mix.perAccount();
            }
            for (Future<?> kind : kinds) {
                kind.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement sql = connection.createStatement()) {
            sql.execute("analyze table account, account_member, contract, account_signal");
        }
    }

    private @Nullable Void signals(Mix mix, int before) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement sql = connection.createStatement()) {
            sql.execute("set unique_checks = 0");
            signals(sql, mix, before);
        }
        return null;
    }

    private static void numbers(Statement sql, int count) throws SQLException {
        sql.execute("create table bench_number (i int primary key)");
        sql.execute("insert into bench_number values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        for (int size = 10; size < count; size *= 10) {
            sql.execute("insert into bench_number select a.i + " + size + " * b.i from bench_number a"
                    + " join (select i from bench_number where i between 1 and 9) b order by b.i, a.i");
        }
    }

    private static void accounts(Statement sql, int accounts) throws SQLException {
        String now = "utc_timestamp(6)";
        sql.execute(
                "insert into account (account_key, external_id, name, type, segment, tier, industry, country, currency,"
                        + " owner_id, customer_since, growth_potential, strategic_value, annual_revenue, renewal_on, created_at,"
                        + " updated_at) select concat('bench-', i), concat('B', lpad(i, 6, '0')), concat('Account ', lpad(i, 6, '0')),"
                        + " elt(1 + i % 4, 'KEY', 'KEY', 'GROWTH', 'STANDARD'), elt(1 + i % 3, 'Enterprise', 'Mid market', 'Public'),"
                        + " 1 + i % 3, elt(1 + i % 5, 'Retail', 'Energy', 'Banking', 'Health', 'Logistics'),"
                        + " elt(1 + i % 4, 'ES', 'FR', 'DE', 'GB'), 'EUR', if(i < 60, (select id from app_user where username = '"
                        + BenchApplication.MANAGER + "'), (select max(id) from app_user)),"
                        + " utc_date() - interval (730 + i % 1000) day, i % 101, (i * 37) % 101, 12000 + i * 7919 % 90000,"
                        + " utc_date() + interval (i % 365) day, " + now + ", " + now
                        + " from bench_number where i < " + accounts + " order by i");
        sql.execute("insert into account_member (account_id, user_id, role)"
                + " select id, owner_id, 'OWNER' from account order by id");
        sql.execute("insert into contract (account_id, external_id, name, annual_value, recurring, currency, starts_on,"
                + " renews_on, created_at, updated_at) select id, concat('C', external_id), 'Subscription', annual_revenue,"
                + " true, 'EUR', customer_since, renewal_on, " + now + ", " + now + " from account order by id");
    }

    private static void signals(Statement sql, Mix mix, int before) throws SQLException {
        String spread = String.valueOf(728 / mix.perAccount());
        sql.execute(
                "insert into account_signal (kind, account_id, occurred_at, id, quantity, scale, source, external_id)"
                        + " select '" + mix.kind() + "', x.id, utc_date() - interval (x.i * " + spread + " + x.s % "
                        + spread
                        + " + 1) day + interval (x.s % 80000) second, x.id * 128 + x.i + " + before + ", "
                        + mix.quantity().replace("s %", "x.s %") + ", " + mix.scale() + ", 'bench',"
                        + " concat('" + mix.kind() + "', lpad(x.id, 7, '0'), lpad(x.i, 2, '0'))"
                        + " from (select a.id, n.i, " + SCATTER + " s from account a join bench_number n on n.i < "
                        + mix.perAccount() + ") x order by x.id, x.i desc");
    }
}
