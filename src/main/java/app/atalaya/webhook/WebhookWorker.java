package app.atalaya.webhook;

import app.atalaya.uikit.NodeTurn;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says when webhooks are called: right after the commit that wrote a call, and every twenty seconds for what is to be tried again. */
@Component
class WebhookWorker {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);

    private final WebhookRun run;
    private final NodeTurn turn;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("webhooks").factory());

    WebhookWorker(WebhookRun run, NodeTurn turn, Clock clock) {
        this.run = run;
        this.turn = turn;
        this.clock = clock;
    }

    /** Once the running transaction has committed, or at once where there is none. */
    void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work();
            }
        });
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void leftOvers() {
        work();
    }

    @Scheduled(cron = "0 10 * * * *", zone = "UTC")
    void daily() {
        turn.takeOnceOn(LocalDate.now(clock), "webhooks", run::purge);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void work() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(() -> {
                waiting.set(false);
                try {
                    run.due();
                } catch (RuntimeException failure) {
                    LOG.error("Looking for webhook calls failed; it will be tried again", failure);
                }
            });
        }
    }
}
