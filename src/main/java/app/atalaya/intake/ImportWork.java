package app.atalaya.intake;

import app.atalaya.intake.ImportPass.Batch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways through a file: the check, which changes nothing, and the import, which saves batch by batch. Both see the same. */
@Component
class ImportWork {

    private final ImportEngine engine;
    private final ImportProgress progress;
    private final ImportRejections rejections;
    private final ImportChanges changes;
    private final ImportLease lease;
    private final UploadFolder folder;
    private final TransactionTemplate transaction;

    ImportWork(
            ImportEngine engine,
            ImportProgress progress,
            ImportRejections rejections,
            ImportChanges changes,
            ImportLease lease,
            UploadFolder folder,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.progress = progress;
        this.rejections = rejections;
        this.changes = changes;
        this.lease = lease;
        this.folder = folder;
        this.transaction = transaction;
    }

    void check(ImportRun run) {
        startAgain(run);
        RowBatches batches = engine.batches(run.kind(), run.mapping());
        Kept kept = new Kept(0);
        engine.pass(run, batches.size()).run(batch -> {
            refuseIfCancelled(run);
            transaction.executeWithoutResult(status -> {
                RowBatches.Result result = batches.take(batch.rows(), null);
                advance(run, batch, result, kept);
            });
            return true;
        });
        progress.checked(run.id());
    }

    /** Every batch is a transaction with its own progress: whatever happens, it is known what is saved. */
    void commit(ImportRun run, boolean resumed) {
        int savedUpTo = resumed ? run.lastRow() : 0;
        if (!resumed) {
            startAgain(run);
        }
        RowBatches batches = engine.batches(run.kind(), run.mapping());
        Kept kept = new Kept(resumed ? rejections.keptRows(run.id()) : 0);
        engine.pass(run, batches.size()).run(batch -> {
            if (batch.lastRow() > savedUpTo) {
                refuseIfCancelled(run);
                save(run, batch, batches, kept);
            }
            return true;
        });
        progress.done(run.id());
        String stored = run.storedAs();
        if (stored != null) {
            folder.delete(stored);
        }
    }

    private void save(ImportRun run, Batch batch, RowBatches batches, Kept kept) {
        transaction.executeWithoutResult(status -> {
            if (!lease.renew(run.kind(), run.id())) {
                throw new StoppedException("intake.failure.interrupted");
            }
            RowBatches.Result result = batches.take(batch.rows(), run.id());
            changes.keep(run.id(), result.changes());
            advance(run, batch, result, kept);
        });
    }

    private void startAgain(ImportRun run) {
        transaction.executeWithoutResult(status -> {
            rejections.clear(run.id());
            progress.startCounting(run.id());
        });
    }

    private void advance(ImportRun run, Batch batch, RowBatches.Result result, Kept kept) {
        int rejected = rejections.keep(run.id(), batch.rows(), kept.rows);
        kept.rows += rejected;
        progress.advance(run.id(), result, batch.repeated(), rejected, batch.lastRow(), batch.progress());
    }

    private void refuseIfCancelled(ImportRun run) {
        if (progress.isCancelRequested(run.id())) {
            throw new StoppedException("intake.failure.cancelled");
        }
    }

    private static final class Kept {

        private int rows;

        Kept(int rows) {
            this.rows = rows;
        }
    }

    /** The job ends before its work is done, and says why. */
    static final class StoppedException extends RuntimeException {

        private final String messageKey;

        StoppedException(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }
}
