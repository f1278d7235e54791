package app.atalaya.bench;

import app.atalaya.bench.load.Visitor;
import app.atalaya.bench.load.Waits;
import app.atalaya.health.HealthRecompute;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody presses a filter of the list of accounts, five times a second, while every score is computed anew, against the same without
 * it, in turn. Each wait counts from when the press was due, so that one slow answer is not hidden by those that it delayed.
 */
final class RecomputeImpact {

    private static final int ROUNDS = 4;
    private static final int LEAST_CLICKS = 60;
    private static final long EVERY_NANOS = 200_000_000;
    private static final String CHIP = "filter-key";

    private final BenchApplication application;
    private LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(ROUNDS + 1);

    RecomputeImpact(BenchApplication application) {
        this.application = application;
    }

    void measure() throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        try (Visitor visitor = new Visitor(http, application.server())) {
            visitor.signIn(BenchApplication.MANAGER, BenchApplication.PASSWORD).open("");
            press(visitor, new Waits(), CompletableFuture.completedFuture(null));
            Waits busy = new Waits();
            Waits calm = new Waits();
            for (int i = 0; i < ROUNDS; i++) {
                press(visitor, calm, CompletableFuture.completedFuture(null));
                press(visitor, busy, recompute());
                FullRecompute.forgetAlerts(application);
            }
            System.out.println("recompute.ui-impact: " + busy + "; without: " + calm);
            Rounds.print("recompute.ui-impact", "ms", busy.percentile(0.99), calm.percentile(0.99));
        } finally {
            http.shutdownNow();
        }
    }

    private CompletableFuture<Void> recompute() {
        LocalDate next = day;
        day = day.plusDays(1);
        HealthRecompute recompute = application.bean(HealthRecompute.class);
        return CompletableFuture.runAsync(() -> recompute.all(next));
    }

    /** As long as the work goes on; where there is none, so often that a hundredth of them means something. */
    private static void press(Visitor visitor, Waits waits, CompletableFuture<Void> work) throws Exception {
        long due = System.nanoTime();
        for (int i = 0; i < LEAST_CLICKS || !work.isDone(); i++) {
            LockSupport.parkNanos(due - System.nanoTime());
            visitor.click(CHIP);
            waits.add(System.nanoTime() - due);
            due += EVERY_NANOS;
        }
    }
}
