package app.atalaya.bench;

import app.atalaya.bench.load.Stalled;
import app.atalaya.bench.load.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand account managers, signed in, each with the page of their accounts open; a few of their browsers have stopped reading. */
final class Crowd implements AutoCloseable {

    static final int PEOPLE = 1_000;
    static final int STALLED = 6;
    static final int FEW = 6;

    /** Everybody works on this one. */
    static final String EVERYBODYS = "crowd-everybody";

    /** Six of them work on this one. */
    static final String OF_A_FEW = "crowd-few";

    private static final String PASSWORD = "a lantern over the bay";
    private static final int AT_ONCE = 4;

    private final BenchApplication application;
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Stalled> stalled = new ArrayList<>();

    private Crowd(BenchApplication application) {
        this.application = application;
    }

    /** Makes the people and their accounts, and brings them all in; nobody listens yet. */
    static Crowd gather(BenchApplication application) throws Exception {
        Crowd crowd = new Crowd(application);
        crowd.createPeople();
        try (ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Visitor>> coming = new ArrayList<>();
            for (int i = 0; i < PEOPLE + STALLED; i++) {
                int number = i;
                coming.add(doors.submit(() -> crowd.enter(number)));
            }
            for (Future<Visitor> visitor : coming) {
                crowd.visitors.add(visitor.get());
            }
        }
        return crowd;
    }

    HttpClient http() {
        return http;
    }

    URI server() {
        return application.server();
    }

    /** Those who read what they are told. */
    List<Visitor> readers() {
        return visitors.subList(0, PEOPLE);
    }

    /** From now on the others hold a line that they do not read. */
    void stall() throws Exception {
        for (Visitor visitor : visitors.subList(PEOPLE, visitors.size())) {
            stalled.add(Stalled.at(visitor, server()));
        }
    }

    @Override
    public void close() throws Exception {
        visitors.forEach(Visitor::close);
        for (Stalled line : stalled) {
            line.close();
        }
        http.shutdownNow();
    }

    private Visitor enter(int number) throws Exception {
        return new Visitor(http, server()).signIn(name(number), PASSWORD).open("");
    }

    private static String name(int number) {
        return "crowd-" + number;
    }

    /** Their passwords are kept as they are: hashing a thousand of them is not what is measured. */
    private void createPeople() throws SQLException {
        try (Connection connection = DriverManager.getConnection(application.url(), "root", "");
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into app_user (username, name, password_hash, enabled, demo, security_stamp, created_at, version)"
                            + " select concat('crowd-', i), concat('Person ', i), '{noop}" + PASSWORD
                            + "', true, false, uuid(),"
                            + " utc_timestamp(6), 0 from (select a.i * 100 + b.i i from bench_number a join bench_number b on b.i < 100"
                            + " where a.i < 100) n where i < " + (PEOPLE + STALLED));
            sql.execute("insert into user_role (user_id, role) select id, 'KEY_ACCOUNT_MANAGER' from app_user"
                    + " where username like 'crowd-%'");
            account(sql, EVERYBODYS, "true");
            account(sql, OF_A_FEW, "u.username in ('crowd-0', 'crowd-1', 'crowd-2', 'crowd-3', 'crowd-4', 'crowd-5')");
        }
    }

    private static void account(Statement sql, String key, String team) throws SQLException {
        sql.execute(
                "insert into account (account_key, name, type, currency, owner_id, annual_revenue, created_at, updated_at)"
                        + " select '" + key + "', '" + key
                        + "', 'KEY', 'EUR', min(id), 0, utc_timestamp(6), utc_timestamp(6)"
                        + " from app_user where username = 'crowd-0'");
        sql.execute("insert into account_member (account_id, user_id, role)"
                + " select a.id, u.id, if(u.username = 'crowd-0', 'OWNER', 'SALES') from account a join app_user u"
                + " on u.username like 'crowd-%' and (" + team + ") where a.account_key = '" + key + "'");
    }
}
