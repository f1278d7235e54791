package app.atalaya.bench;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.bench.load.Visitor;
import app.atalaya.bench.load.Waits;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the call that stores a signal to the message with the new score in the hands of somebody who has the account's board open:
 * storing, scoring, reading the board again and sending it, all of it.
 */
final class SignalToScreen {

    private static final int WARM_UP = 40;
    private static final int SIGNALS = 200;
    private static final double LIMIT = 100;

    // Longer than signals are gathered for (HealthWorker): each is the first after a while, as most are.
    private static final long PAUSE_MILLIS = 600;
    private static final Pattern RING = Pattern.compile("at-ring-number[^>]*>(\\d+)<");

    private final BenchApplication application;
    private final LinkedBlockingQueue<Shown> shown = new LinkedBlockingQueue<>();

    SignalToScreen(BenchApplication application) {
        this.application = application;
    }

    private record Shown(int score, long at) {}

    void measure() throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        AccountId account = application.as(
                BenchApplication.USER,
                () -> application
                        .bean(AccountAccess.class)
                        .requireVisible("bench-1")
                        .id());
        try (Visitor visitor = new Visitor(http, application.server())) {
            visitor.signIn(BenchApplication.USER, BenchApplication.PASSWORD)
                    .open("accounts/bench-1")
                    .listen(this::heard);
            Waits waits = new Waits();
            int last = answer(account, 0, -1, new Waits());
            for (int i = 1; i < WARM_UP + SIGNALS; i++) {
                last = answer(account, i, last, i < WARM_UP ? new Waits() : waits);
            }
            System.out.println("signal.to-screen: " + waits);
            Rounds.print("signal.to-screen", "ms", waits.percentile(0.99), LIMIT);
        } finally {
            http.shutdownNow();
        }
    }

    /** The same answer of the customer, corrected each time from one end of the scale to the other; returns the score that came of it. */
    private int answer(AccountId account, int number, int before, Waits waits) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        shown.clear();
        Signal signal = new Signal(
                account,
                SignalKind.NPS,
                Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS),
                number % 2 == 0 ? 0 : 10,
                10,
                "bench",
                "screen",
                null);
        long start = System.nanoTime();
        application.as(
                BenchApplication.IMPORTER,
                () -> application.bean(SignalRecorder.class).record(List.of(signal), null));
        while (true) {
            Shown next = shown.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("no other score than " + before + " was shown");
            }
            if (next.score() != before) {
                waits.add(next.at() - start);
                return next.score();
            }
        }
    }

    private void heard(String message, long at) {
        Matcher ring = RING.matcher(message);
        if (ring.find()) {
            shown.add(new Shown(Integer.parseInt(ring.group(1)), at));
        }
    }
}
