package app.atalaya.insight;

import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.contract.ContractsChanged;
import app.atalaya.health.HealthTopics;
import app.atalaya.uikit.LiveUpdates;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the portfolio's figures worked out again after scores or accounts changed. Bursts are taken together, and the work takes at most a
 * tenth of the time.
 */
@Component
class PortfolioKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(PortfolioKeeper.class);
    private static final long LEAST_PAUSE_MS = 1_500;
    private static final int PAUSE_FACTOR = 10;

    private final PortfolioRefresh refresh;
    private final LiveUpdates liveUpdates;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("portfolio").factory());
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile long pause = LEAST_PAUSE_MS;
    private volatile long weeksDueAt;
    private volatile LocalDate day = LocalDate.MIN;

    PortfolioKeeper(PortfolioRefresh refresh, LiveUpdates liveUpdates, Clock clock) {
        this.refresh = refresh;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        liveUpdates.always(HealthTopics.ANY, this::plan);
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        plan();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AccountsChanged changed) {
        plan();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ContractsChanged changed) {
        plan();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AccountsRemoved removed) {
        plan();
    }

    /** A new day moves what renews soon, also when no score changes. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void newDay() {
        if (!day.equals(LocalDate.now(clock))) {
            plan();
        }
    }

    /** Works out the figures of today; those of the past weeks too where it is time, or where they are asked for. */
    synchronized void now(boolean withWeeks) {
        LocalDate today = LocalDate.now(clock);
        refresh.today();
        if (withWeeks || System.nanoTime() >= weeksDueAt || !day.equals(today)) {
            long start = System.nanoTime();
            refresh.weeks();
            weeksDueAt = System.nanoTime() + PAUSE_FACTOR * (System.nanoTime() - start);
        }
        day = today;
        liveUpdates.changed("portfolio");
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            try {
                executor.schedule(this::run, pause, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                LOG.debug("Not refreshing: the application stops");
            }
        }
    }

    private void run() {
        planned.set(false);
        long start = System.nanoTime();
        try {
            now(false);
        } catch (DataAccessException failed) {
            // The old figures stand; another node at the same work, or the next change, brings the new ones.
            LOG.warn("The portfolio's figures were not refreshed: {}", failed.getMessage());
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        pause = Math.max(LEAST_PAUSE_MS, PAUSE_FACTOR * took);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
