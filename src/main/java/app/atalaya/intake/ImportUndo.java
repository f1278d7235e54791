package app.atalaya.intake;

import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedRecord;
import app.atalaya.intake.RowBatches.Change;
import app.atalaya.signal.RecordedSignals;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalRecorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an import back: what it created goes, what it changed becomes as it was. Records that changed since are left as they are, and
 * counted. Batch by batch, so that undoing, too, can be continued.
 */
@Component
class ImportUndo {

    private static final int BATCH = 1_000;
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final ImportProgress progress;
    private final ImportChanges changes;
    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final UploadFolder folder;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ImportUndo(
            ImportProgress progress,
            ImportChanges changes,
            AccountFeed feed,
            SignalRecorder recorder,
            UploadFolder folder,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.progress = progress;
        this.changes = changes;
        this.feed = feed;
        this.recorder = recorder;
        this.folder = folder;
        this.transaction = transaction;
        this.json = json;
    }

    void undo(ImportRun run) {
        FeedKind fed = run.kind().feed();
        if (fed == null) {
            transaction.executeWithoutResult(status -> recorder.withdrawImport(run.id()));
            restore(run, (page, id) -> restoreSignals(page));
        } else {
            restore(run, (page, id) -> restoreRecords(fed, page, id));
            removeCreated(run, fed);
        }
        progress.undone(run.id());
        String stored = run.storedAs();
        if (stored != null) {
            folder.delete(stored);
        }
    }

    /** @param restorer restores a page of changes and answers how many it had to leave */
    private void restore(ImportRun run, BiFunction<List<Change>, Long, Integer> restorer) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Change> page = changes.changed(run.id(), "", BATCH);
                if (page.isEmpty()) {
                    return false;
                }
                int left = restorer.apply(page, run.id());
                changes.forget(run.id(), page);
                progress.keep(run.id(), left);
                return true;
            }));
        }
    }

    private int restoreSignals(List<Change> page) {
        int left = 0;
        for (Change change : page) {
            Signal before = json.readValue(change.before(), Signal.class);
            Signal after = json.readValue(change.after(), Signal.class);
            left += recorder.restore(new RecordedSignals.Correction(before, null, after)) ? 0 : 1;
        }
        return left;
    }

    private int restoreRecords(FeedKind kind, List<Change> page, long importId) {
        Map<String, FeedRecord> current =
                feed.current(kind, page.stream().map(Change::externalId).toList());
        List<FeedRecord> restored = new ArrayList<>();
        for (Change change : page) {
            FeedRecord now = current.get(change.externalId());
            if (now != null && now.holds(json.readValue(change.after(), VALUES))) {
                restored.add(new FeedRecord(change.externalId(), json.readValue(change.before(), VALUES)));
            }
        }
        feed.write(kind, restored, importId);
        return page.size() - restored.size();
    }

    /** Again and again as long as something goes: an account may only go after those that hang on it. */
    private void removeCreated(ImportRun run, FeedKind kind) {
        int left = 0;
        int removed = 1;
        while (removed > 0) {
            left = 0;
            removed = 0;
            String last = "";
            List<Change> page = changes.created(run.id(), last, BATCH);
            while (!page.isEmpty()) {
                int stayed = remove(run, kind, page);
                left += stayed;
                removed += page.size() - stayed;
                last = page.getLast().externalId();
                page = changes.created(run.id(), last, BATCH);
            }
        }
        progress.keep(run.id(), left);
    }

    private int remove(ImportRun run, FeedKind kind, List<Change> page) {
        Integer stayed = transaction.execute(status -> {
            Set<String> names =
                    new HashSet<>(page.stream().map(Change::externalId).toList());
            feed.removeCreated(kind, run.id(), names);
            Set<String> still = feed.current(kind, names).keySet();
            changes.forget(
                    run.id(),
                    page.stream()
                            .filter(change -> !still.contains(change.externalId()))
                            .toList());
            return still.size();
        });
        return stayed == null ? 0 : stayed;
    }
}
