package app.atalaya.bench;

import app.atalaya.alert.AlertRun;
import app.atalaya.bench.load.RawBroadcast;
import app.atalaya.bench.load.Stalled;
import app.atalaya.bench.load.Visitor;
import app.atalaya.bench.load.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the commit of an alert to the message in the hands of those who are told, each with a page open. Against it, in turn: a text of as
 * many bytes written to as many lines of the same server with nothing behind them.
 */
final class AlertFanout {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 40;
    private static final int TARGETED_ROUNDS = 150;
    private static final double TARGETED_LIMIT = 25;
    private static final Pattern TOAST = Pattern.compile("\"id\":(\\d+),\"tone\"");

    private final BenchApplication application;
    private final AtomicReference<Round> round = new AtomicReference<>(new Round(0));
    private final AtomicLong bytes = new AtomicLong();

    AlertFanout(BenchApplication application) {
        this.application = application;
    }

    void measure() throws Exception {
        application.bean(AlertRun.class).all();
        try (Crowd crowd = Crowd.gather(application);
                RawBroadcast raw = new RawBroadcast("target/bench/raw")) {
            List<Stalled> stalled = new ArrayList<>();
            crowd.stall();
            for (int i = 0; i < Crowd.STALLED; i++) {
                stalled.add(raw.stalled());
            }
            for (Visitor reader : crowd.readers()) {
                reader.listen(this::heard);
                raw.listen(crowd.http(), (message, at) -> round.get().waits(at));
            }
            everybody(raw);
            aFew();
            for (Stalled line : stalled) {
                line.close();
            }
        }
    }

    private void everybody(RawBroadcast raw) throws Exception {
        Waits alerts = new Waits();
        Waits reference = new Waits();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            boolean counts = i >= WARM_UP;
            alert(Crowd.EVERYBODYS, Crowd.PEOPLE, counts ? alerts : new Waits());
            broadcast(raw, counts ? reference : new Waits());
        }
        System.out.println("alert.fanout: " + alerts + "; raw: " + reference + "; " + bytes.get() + " bytes each");
        Rounds.print("alert.fanout", "ms", alerts.percentile(0.99), reference.percentile(0.99));
    }

    /** A few people of the thousand, while all of them have their pages open. */
    private void aFew() throws Exception {
        Waits alerts = new Waits();
        for (int i = 0; i < WARM_UP + TARGETED_ROUNDS; i++) {
            alert(Crowd.OF_A_FEW, Crowd.FEW, i < WARM_UP ? new Waits() : alerts);
        }
        System.out.println("alert.targeted: " + alerts);
        Rounds.print("alert.targeted", "ms", alerts.percentile(0.99), TARGETED_LIMIT);
    }

    /** The customer leaves, which is an alert; the signal is taken back, which ends it. */
    private void alert(String account, int people, Waits waits) throws Exception {
        Round told = begin(people);
        leave(account);
        application.bean(AlertRun.class).all();
        told.await("alert");
        Map<Long, Long> commits = application.bean(CommitMoments.class).ofAlerts();
        told.alerts().forEach(heard -> waits.add(heard.at() - commits.getOrDefault(heard.alert(), 0L)));
        stay(account);
        application.bean(AlertRun.class).all();
        Thread.sleep(people > Crowd.FEW ? 1_200 : 60); // pages take the alert off again
    }

    private void broadcast(RawBroadcast raw, Waits waits) throws Exception {
        Round told = begin(Crowd.PEOPLE);
        String text = "x".repeat((int) bytes.get());
        long start = System.nanoTime();
        raw.tell(text);
        told.await("raw");
        told.moments().forEach(at -> waits.add(at - start));
    }

    private Round begin(int people) {
        Round next = new Round(people);
        round.set(next);
        return next;
    }

    private void heard(String message, long at) {
        Matcher toast = TOAST.matcher(message);
        if (toast.find()) {
            bytes.set(message.length());
            round.get().told(Long.parseLong(toast.group(1)), at);
        }
    }

    private void leave(String account) {
        application
                .bean(JdbcClient.class)
                .sql("insert into account_signal (kind, account_id, occurred_at, id, quantity, source, external_id)"
                        + " select 'CHURN', id, utc_timestamp(6) - interval 1 minute, 9000000000 + id, 1, 'bench', 'crowd'"
                        + " from account where account_key = ?")
                .param(account)
                .update();
    }

    private void stay(String account) {
        application
                .bean(JdbcClient.class)
                .sql("delete from account_signal where kind = 'CHURN' and id ="
                        + " (select 9000000000 + id from account where account_key = ?)")
                .param(account)
                .update();
    }

    private record Heard(long alert, long at) {}

    /** Who has heard what of one alert, or one broadcast. */
    private static final class Round {

        private final CountDownLatch missing;
        private final Map<Heard, Boolean> alerts = new ConcurrentHashMap<>();
        private final Map<Long, Boolean> moments = new ConcurrentHashMap<>();

        Round(int people) {
            missing = new CountDownLatch(people);
        }

        void told(long alert, long at) {
            alerts.put(new Heard(alert, at), true);
            missing.countDown();
        }

        void waits(long at) {
            moments.put(at, true);
            missing.countDown();
        }

        Iterable<Heard> alerts() {
            return alerts.keySet();
        }

        Iterable<Long> moments() {
            return moments.keySet();
        }

        void await(String what) throws InterruptedException {
            if (!missing.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(what + ": " + missing.getCount() + " were not told");
            }
        }
    }
}
