package app.atalaya.intake;

import app.atalaya.csv.CsvFileException;
import app.atalaya.identity.RunAs;
import app.atalaya.intake.ImportRun.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs imports in the background, with the rights of whoever started them: whether that session lives on does not matter. A job that
 * ends badly says why; one whose process died is found by its silence.
 */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final long WAIT_MILLIS = 500;

    private final RunAs runAs;
    private final ImportRuns runs;
    private final ImportProgress progress;
    private final ImportLease lease;
    private final ImportWork work;
    private final ImportUndo undo;
    private final Map<Long, ImportKind> running = new ConcurrentHashMap<>();

    ImportJobs(
            RunAs runAs,
            ImportRuns runs,
            ImportProgress progress,
            ImportLease lease,
            ImportWork work,
            ImportUndo undo) {
        this.runAs = runAs;
        this.runs = runs;
        this.progress = progress;
        this.lease = lease;
        this.work = work;
        this.undo = undo;
    }

    void check(ImportRun run, String username) {
        start(run, username, State.UPLOADED, () -> work.check(run));
    }

    /** @param resumed behind what is saved already, instead of from the start */
    void commit(ImportRun run, String username, boolean resumed) {
        start(run, username, State.FAILED, () -> alone(run, () -> work.commit(run, resumed)));
    }

    /** @param failed the state to go back to, from where it can be tried again */
    void undo(ImportRun run, String username, State failed) {
        start(run, username, failed, () -> alone(run, () -> undo.undo(run)));
    }

    private void start(ImportRun run, String username, State failed, Runnable job) {
        running.put(run.id(), run.kind());
        Thread.ofVirtual().name("import-" + run.id()).start(() -> {
            try {
                runAs.user(username, job);
            } catch (CsvFileException unreadable) {
                progress.fail(run.id(), failed, unreadable.messageKey(), unreadable.arguments());
            } catch (ImportWork.StoppedException stopped) {
                progress.fail(run.id(), failed, stopped.messageKey(), List.of());
            } catch (DataAccessException | TransactionException database) {
                LOG.warn("Import {} stopped by the database", run.id(), database);
                tryToFail(run, failed, "intake.failure.database");
            } catch (RuntimeException unexpected) {
                LOG.error("Import {} stopped", run.id(), unexpected);
                tryToFail(run, failed, "intake.failure.unexpected");
            } finally {
                running.remove(run.id());
            }
        });
    }

    /** Where even this fails, the silence of the job tells. */
    private void tryToFail(ImportRun run, State failed, String messageKey) {
        try {
            progress.fail(run.id(), failed, messageKey, List.of());
        } catch (RuntimeException later) {
            LOG.warn("Import {} could not be marked as stopped", run.id(), later);
        }
    }

    private void alone(ImportRun run, Runnable job) {
        while (!lease.acquire(run.kind(), run.id())) {
            progress.waiting(run.id());
            if (progress.isCancelRequested(run.id())) {
                throw new ImportWork.StoppedException("intake.failure.cancelled");
            }
            pause();
        }
        try {
            job.run();
        } finally {
            lease.release(run.kind(), run.id());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ImportWork.StoppedException("intake.failure.interrupted");
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void sayThatTheyLive() {
        running.forEach(this::sayThatItLives);
    }

    /** A batch holds both rows while it is being saved, and renews them itself: where it takes long, this one gives way. */
    private void sayThatItLives(long id, ImportKind kind) {
        try {
            progress.heartbeat(id);
            lease.renew(kind, id);
        } catch (DataAccessException busy) {
            LOG.debug("Import {} is in the middle of a batch", id, busy);
        }
    }

    /** On this node. */
    boolean isAtWork(long id) {
        return running.containsKey(id);
    }

    /** Jobs of a process that died: their imports can be continued or undone. */
    @Scheduled(fixedDelay = 20_000, initialDelay = 5_000)
    void findTheSilent() {
        for (ImportRun run : runs.silentSince(Instant.now().minus(ImportLease.LENGTH))) {
            if (!isAtWork(run.id())) {
                State state = run.state() == State.CHECKING ? State.UPLOADED : State.FAILED;
                progress.fail(run.id(), state, "intake.failure.interrupted", List.of());
            }
        }
    }
}
