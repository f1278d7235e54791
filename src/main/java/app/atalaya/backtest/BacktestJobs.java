package app.atalaya.backtest;

import app.atalaya.backtest.Records.Known;
import app.atalaya.identity.RunAs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through runs in the background, with the rights of whoever started them. A run that ends badly says why. */
@Component
class BacktestJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestJobs.class);

    private final BacktestRuns runs;
    private final Records records;
    private final PastScores scores;
    private final RunAs runAs;
    private final Clock clock;
    private final TransactionTemplate oneView;
    private final Set<Long> working = ConcurrentHashMap.newKeySet();

    BacktestJobs(
            BacktestRuns runs,
            Records records,
            PastScores scores,
            RunAs runAs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.records = records;
        this.scores = scores;
        this.runAs = runAs;
        this.clock = clock;
        // All statements see one state: a signal recorded meanwhile must not pass for look-ahead.
        oneView = new TransactionTemplate(transactions);
        oneView.setReadOnly(true);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void start(BacktestRun run, String username) {
        working.add(run.id());
        Thread.ofVirtual().name("backtest-" + run.id()).start(() -> {
            try {
                runAs.user(username, () -> work(run));
            } finally {
                working.remove(run.id());
            }
        });
    }

    private void work(BacktestRun run) {
        try {
            Progress progress = new Progress(run.id());
            BacktestFigures figures = oneView.execute(status -> figures(run, progress));
            if (figures == null) {
                runs.fail(run.id(), "backtest.failure.nothing");
            } else {
                runs.done(run.id(), figures);
            }
        } catch (LookAhead.LookAheadException leak) {
            LOG.error("Back-test {}: {}", run.id(), leak.getMessage());
            runs.fail(run.id(), "backtest.failure.lookAhead");
        } catch (Trial.TooMuchException large) {
            runs.fail(run.id(), "backtest.failure.tooMuch");
        } catch (RuntimeException unexpected) {
            LOG.error("Back-test {} stopped", run.id(), unexpected);
            tryToFail(run.id());
        }
    }

    private @Nullable BacktestFigures figures(BacktestRun run, IntConsumer progress) {
        LocalDate today = LocalDate.now(clock);
        Known known = records.until(today);
        LocalDate lastDay = known.lastDay();
        if (lastDay == null) {
            return null;
        }
        return new Trial(run.parameters(), runs.model(run.id()), scores, known.accounts(), lastDay, progress).run();
    }

    /** Where even this fails, the silence of the job tells. */
    private void tryToFail(long id) {
        try {
            runs.fail(id, "backtest.failure.unexpected");
        } catch (DataAccessException later) {
            LOG.warn("Back-test {} could not be marked as stopped", id, later);
        }
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 60_000)
    void sayThatTheyLive() {
        if (!working.isEmpty()) {
            runs.heartbeat(working);
        }
        runs.failTheSilent();
    }

    /** Tells of whole steps only, and from outside of the transaction that reads. */
    private final class Progress implements IntConsumer {

        private final long id;
        private int told;

        Progress(long id) {
            this.id = id;
        }

        @Override
        public synchronized void accept(int percent) {
            if (percent >= told + 5) {
                told = percent;
                // A thread of its own, because this one reads in a transaction that may not write.
                Thread.ofVirtual().start(() -> runs.advance(id, percent));
            }
        }
    }
}
