package app.atalaya.bench;

import app.atalaya.health.HealthRecompute;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand accounts with something new of today, among a hundred thousand with a hundred signals each. */
final class DirtyRecompute {

    private static final int ACCOUNTS = 1_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final double LIMIT = 250;

    private final BenchApplication application;

    DirtyRecompute(BenchApplication application) {
        this.application = application;
    }

    void measure() throws Exception {
        application.bean(HealthRecompute.class).all(LocalDate.now(ZoneOffset.UTC));
        FullRecompute.forgetAlerts(application);
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            rest();
            change(i);
            double took =
                    Rounds.millis(() -> application.bean(HealthRecompute.class).dirty());
            if (i >= WARM_UP) {
                millis[i - WARM_UP] = took;
            }
        }
        Arrays.sort(millis);
        System.out.printf("recompute.dirty: %.1f to %.1f ms%n", millis[0], millis[ROUNDS - 1]);
        Rounds.print("recompute.dirty", "ms", millis[ROUNDS / 2], LIMIT);
    }

    /** Alerts of the round before are judged by then. */
    private void rest() throws InterruptedException {
        JdbcClient sql = application.bean(JdbcClient.class);
        do {
            Thread.sleep(500);
        } while (sql.sql("select count(*) from alert_dirty")
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** Every hundredth account, another each round, was used once more. */
    private void change(int round) {
        JdbcClient sql = application.bean(JdbcClient.class);
        String chosen = " from account a where a.account_key like 'bench-%' and a.id % 100 = " + round;
        sql.sql("insert into account_signal (kind, account_id, occurred_at, id, quantity, source, external_id)"
                        + " select 'USAGE', a.id, utc_timestamp(6) - interval 1 minute, 8000000000 + a.id, 5, 'bench',"
                        + " concat('DIRTY', a.id)" + chosen)
                .update();
        int noted = sql.sql("insert into health_dirty (account_id, since_day) select a.id, utc_date()" + chosen)
                .update();
        if (noted != ACCOUNTS) {
            throw new IllegalStateException("noted: " + noted);
        }
    }
}
