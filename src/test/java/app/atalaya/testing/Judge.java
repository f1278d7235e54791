package app.atalaya.testing;

import static org.awaitility.Awaitility.await;

import app.atalaya.alert.AlertRun;
import app.atalaya.health.HealthRecompute;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings scores and alerts up to date, together with whatever the background work has taken up already. */
public final class Judge {

    private final HealthRecompute scores;
    private final AlertRun alerts;
    private final JdbcClient sql;

    Judge(HealthRecompute scores, AlertRun alerts, JdbcClient sql) {
        this.scores = scores;
        this.alerts = alerts;
        this.sql = sql;
    }

    public void all() {
        scores.dirty();
        alerts.all();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sql.sql("select count(*) from alert_dirty")
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
