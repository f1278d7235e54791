package app.atalaya.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * The line between the application and its database. Of a real MySQL it is a TCP connection that is cut; the embedded database has none,
 * so {@link Faults} refuses to carry statements there.
 */
public final class Line {

    private static final int STRIKES = 3;

    private final String direct;
    private final String user;
    private final @Nullable Relay relay;
    private final AtomicInteger strikes = new AtomicInteger();
    private volatile boolean cut;

    private Line(String direct, String user, @Nullable Relay relay) {
        this.direct = direct;
        this.user = user;
        this.relay = relay;
    }

    public void cut() {
        cut = true;
        if (relay != null) {
            relay.cut();
        }
    }

    public void mend() {
        cut = false;
        strikes.set(0);
        if (relay != null) {
            relay.mend();
        }
    }

    /** Whether a statement is to fail although there is nothing that could be cut, or killed. */
    boolean isSilent() {
        return relay == null && (cut || strikes.getAndUpdate(left -> Math.max(0, left - 1)) > 0);
    }

    /**
     * Ends all sessions that the application has with the database at this moment, with whatever they are doing; says how many. The
     * embedded database would end with them: there the next few statements fail as if their sessions had ended.
     */
    public int killSessions() {
        if (relay == null) {
            return strikes.addAndGet(STRIKES);
        }
        try (Connection own = DriverManager.getConnection(direct, user, "");
                Statement statement = own.createStatement()) {
            int killed = 0;
            for (long session : sessions(statement)) {
                killed += kill(statement, session) ? 1 : 0;
            }
            return killed;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static List<Long> sessions(Statement statement) throws SQLException {
        String others = "select id from information_schema.processlist where db = database() and id <> connection_id()";
        List<Long> sessions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(others)) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        }
        return sessions;
    }

    private static boolean kill(Statement statement, long session) {
        try {
            statement.execute("kill " + session);
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Puts the line between the pool and the database of {@link TestDatabase}. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Environment environment = context.getEnvironment();
            String url = environment.getRequiredProperty("spring.datasource.url");
            String user = environment.getRequiredProperty("spring.datasource.username");
            Relay relay = null;
            if (TestDatabase.isMySql()) {
                int port = URI.create(url.substring("jdbc:".length())).getPort();
                relay = new Relay(port);
                String relayed = url.replace(":" + port + "/", ":" + relay.port() + "/");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("relay", Map.of("spring.datasource.url", relayed)));
            }
            context.getBeanFactory().registerSingleton("line", new Line(url, user, relay));
        }
    }
}
