package app.atalaya.alert;

import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.contract.ContractsChanged;
import app.atalaya.health.HealthComputed;
import app.atalaya.uikit.NodeTurn;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says when alerts are judged: right after a commit that computed a score or changed an account or contract, every half minute for what was
 * left over (here, or by a node that stopped in the middle), and for every account once a day, because time alone makes causes come and go.
 */
@Component
class AlertWorker {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWorker.class);

    /** More accounts in one commit than this are part of a run over all of them. */
    private static final int FEW = 1_000;

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final AlertDirty dirty;
    private final AlertBook book;
    private final AlertRun run;
    private final NodeTurn turn;
    private final Clock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("alerts").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile long lastBulk;

    AlertWorker(AlertDirty dirty, AlertBook book, AlertRun run, NodeTurn turn, Clock clock) {
        this.dirty = dirty;
        this.book = book;
        this.run = run;
        this.turn = turn;
        this.clock = clock;
    }

    @EventListener
    void computed(HealthComputed event) {
        dirty.mark(event.accounts());
        if (event.accounts().size() > FEW) {
            afterCommit(this::onceQuiet);
        } else {
            soon();
        }
    }

    @EventListener
    void changed(AccountsChanged event) {
        dirty.mark(event.accounts());
        soon();
    }

    @EventListener
    void changed(ContractsChanged event) {
        dirty.mark(event.accounts());
        soon();
    }

    @EventListener
    void removed(AccountsRemoved event) {
        book.forget(event.accounts());
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        daily();
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void leftOvers() {
        soon();
    }

    /** After the nightly scores. Whoever was down at that hour does it at the next. */
    @Scheduled(cron = "0 40 * * * *", zone = "UTC")
    void daily() {
        turn.takeOnceOn(LocalDate.now(clock), "alerts", dirty::markAll);
        soon();
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    void soon() {
        afterCommit(this::work);
    }

    /** Once the running transaction has committed, or at once where there is none. */
    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** A run over all accounts commits many times: to judge beside it would slow it down, and nobody looks at all of them. */
    private void onceQuiet() {
        lastBulk = System.nanoTime();
        CompletableFuture.delayedExecutor(QUIET.toMillis(), TimeUnit.MILLISECONDS, thread)
                .execute(() -> {
                    if (System.nanoTime() - lastBulk >= QUIET.toNanos()) {
                        work();
                    }
                });
    }

    private void work() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(() -> {
                waiting.set(false);
                try {
                    run.dirty();
                } catch (RuntimeException failure) {
                    LOG.error("Judging alerts failed; it will be tried again", failure);
                }
            });
        }
    }
}
