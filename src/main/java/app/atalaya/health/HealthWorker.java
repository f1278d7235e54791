package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.signal.SignalsRecorded;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
 * Says when scores are computed: a moment after a commit that changed signals, every half minute for what was left over (here, or by a
 * node that stopped in the middle), every night, and once at start-up. One thread does it all. An import commits many times a second and
 * changes the past of the same accounts again and again: commits are gathered, and history waits until the past has been quiet for a
 * while; what changed lately does not wait for that.
 */
@Component
class HealthWorker {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWorker.class);
    private static final Duration QUIET = Duration.ofMillis(1_500);
    private static final Duration GATHER = Duration.ofMillis(400);
    private static final int LATELY_DAYS = 7;

    private final DirtyAccounts dirty;
    private final ScoreBook book;
    private final HealthRecompute recompute;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("health").factory());
    private final AtomicBoolean soon = new AtomicBoolean();
    private volatile long lastPastChange = System.nanoTime() - QUIET.toNanos();
    private volatile long lastWork = System.nanoTime() - GATHER.toNanos();

    HealthWorker(DirtyAccounts dirty, ScoreBook book, HealthRecompute recompute, Clock clock) {
        this.dirty = dirty;
        this.book = book;
        this.recompute = recompute;
        this.clock = clock;
    }

    /** In the transaction of whoever recorded: a change that is stored is a change that will be scored. */
    @EventListener
    void changed(SignalsRecorded event) {
        dirty.mark(event.earliest());
        if (event.earliest().values().stream().anyMatch(day -> day.isBefore(lately()))) {
            lastPastChange = System.nanoTime();
        }
        afterCommit(this::soon);
    }

    /** Another segment or type may mean another model. */
    @EventListener
    void changed(AccountsChanged event) {
        if (recompute.regroup(event.accounts())) {
            afterCommit(this::soon);
        }
    }

    @EventListener
    void removed(AccountsRemoved event) {
        Set<AccountId> accounts = event.accounts();
        if (!accounts.isEmpty()) {
            dirty.forget(accounts);
            book.forget(accounts);
        }
    }

    @EventListener
    void changed(ModelChanged event) {
        afterCommit(() -> thread.execute(guarded(recompute::catchUp)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        thread.execute(guarded(recompute::catchUp));
        soon();
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "UTC")
    void nightly() {
        thread.execute(guarded(recompute::catchUp));
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void leftOvers() {
        thread.execute(guarded(recompute::catchUp));
        soon();
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    /** At once, unless something was done just now: a single signal shows without delay, a storm of them is gathered. */
    private void soon() {
        if (soon.compareAndSet(false, true)) {
            long rest = GATHER.toNanos() - (System.nanoTime() - lastWork);
            thread.schedule(guarded(this::work), Math.max(0, rest), TimeUnit.NANOSECONDS);
        }
    }

    private void work() {
        soon.set(false);
        lastWork = System.nanoTime();
        recompute.dirtySince(lately());
        long quiet = System.nanoTime() - lastPastChange;
        if (quiet >= QUIET.toNanos()) {
            recompute.dirty();
        } else {
            thread.schedule(this::soon, QUIET.toNanos() - quiet, TimeUnit.NANOSECONDS);
        }
    }

    private LocalDate lately() {
        return LocalDate.now(clock).minusDays(LATELY_DAYS);
    }

    /** A failure must not end the thread: the rows stay, and the next round tries again. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("Computing scores failed; it will be tried again", failure);
            }
        };
    }

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
}
