package app.atalaya.bench;

import app.atalaya.health.HealthRecompute;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every score anew, with its history, against one aggregation of the same signals whose rows are read and dropped. */
final class FullRecompute {

    private static final String GROUP_BY = "select account_id, kind, count(*), sum(quantity), max(occurred_at)"
            + " from account_signal group by kind, account_id";

    private final BenchApplication application;
    private LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(Rounds.MEASURED);

    FullRecompute(BenchApplication application) {
        this.application = application;
    }

    void measure() throws Exception {
        Rounds.compare("recompute.full", "ms", this::recompute, this::aggregate);
    }

    /** Another day each time, as every night: scores move, so rows of scores and of their history are written. */
    private double recompute() throws Exception {
        LocalDate next = day;
        day = day.plusDays(1);
        double took =
                Rounds.millis(() -> application.bean(HealthRecompute.class).all(next));
        forgetAlerts(application);
        return took;
    }

    /** Alerts are judged once a full run is over, for a minute or so: here the next round is already running then. */
    static void forgetAlerts(BenchApplication application) {
        application.bean(JdbcClient.class).sql("delete from alert_dirty").update();
    }

    private double aggregate() throws Exception {
        return Rounds.millis(this::readAggregates);
    }

    private void readAggregates() throws SQLException {
        try (Connection connection = DriverManager.getConnection(application.url(), "root", "");
                Statement sql = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            sql.setFetchSize(Integer.MIN_VALUE); // this driver's way to say: row by row
            try (ResultSet rows = sql.executeQuery(GROUP_BY)) {
                while (rows.next()) {
                    rows.getDouble(4);
                }
            }
        }
    }
}
