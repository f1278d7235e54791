package app.atalaya.intake;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFileException;
import app.atalaya.csv.CsvFormat;
import app.atalaya.feed.RecordIntake;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserId;
import app.atalaya.intake.ImportRun.State;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports of files, from upload to undo. Checking, importing and undoing run in the background; their progress is announced as
 * {@code import:<id>}. Key account managers see their own imports, administrators all.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecordIntake.MAY_IMPORT)
public class Imports {

    private static final Duration UNDO_OFFERED = Duration.ofDays(30);
    private static final int LONGEST_NAME = 200;

    private final ImportRuns runs;
    private final ImportProgress progress;
    private final ImportRejections rejections;
    private final ImportProfiles profiles;
    private final ImportJobs jobs;
    private final ImportEngine engine;
    private final UploadFolder folder;
    private final CurrentUser currentUser;

    Imports(
            ImportRuns runs,
            ImportProgress progress,
            ImportRejections rejections,
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportEngine engine,
            UploadFolder folder,
            CurrentUser currentUser) {
        this.runs = runs;
        this.progress = progress;
        this.rejections = rejections;
        this.profiles = profiles;
        this.jobs = jobs;
        this.engine = engine;
        this.folder = folder;
        this.currentUser = currentUser;
    }

    /**
     * Takes a file in and guesses how to read it.
     *
     * @throws CsvFileException if it is no readable table; nothing is kept of it
     */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public long upload(ImportKind kind, String fileName, InputStream content) {
        String name = shown(fileName);
        String stored = folder.store(content);
        try {
            CsvFile file = new CsvFile(folder.file(stored));
            CsvFormat format = file.detect();
            CsvFile.Preview preview = file.preview(format, ImportColumns.SAMPLE_ROWS);
            ColumnMapping mapping = profiles.proposed(kind, preview.header())
                    .map(profile -> profile.adaptedTo(format, preview))
                    .orElseGet(() -> MappingGuess.guess(kind, ImportFields.of(kind), format, preview));
            return runs.create(
                    kind, name, stored, file.size(), currentUser.get().id(), mapping);
        } catch (RuntimeException unusable) {
            folder.delete(stored);
            throw unusable;
        }
    }

    private static String shown(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
            throw new CsvFileException("intake.file.wrong-type");
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** @throws NoSuchImportException if there is none that the user may see */
    public ImportRun find(long id) {
        SignedInUser user = currentUser.get();
        return runs.find(id)
                .filter(run -> user.is(Role.ADMINISTRATOR) || run.importer().equals(user.id()))
                .orElseThrow(NoSuchImportException::new);
    }

    public List<ImportRun> page(int offset, int limit) {
        return runs.page(visibleImporter(), offset, limit);
    }

    public int count() {
        return runs.count(visibleImporter());
    }

    private @Nullable UserId visibleImporter() {
        SignedInUser user = currentUser.get();
        return user.is(Role.ADMINISTRATOR) ? null : user.id();
    }

    /** Goes through the whole file in the background and changes nothing. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void check(long id) {
        ImportRun run = requireState(id, State.UPLOADED, State.CHECKED);
        enter(id, State.CHECKING, State.UPLOADED, State.CHECKED);
        afterCommit(() -> jobs.check(run, currentUser.get().username()));
    }

    /** Saves the good rows in the background; of an import that stopped in the middle, those that are not saved yet. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void commit(long id) {
        ImportRun run = requireState(id, State.CHECKED, State.FAILED);
        boolean resumed = run.state() == State.FAILED;
        enter(id, State.IMPORTING, run.state());
        afterCommit(() -> jobs.commit(run, currentUser.get().username(), resumed));
    }

    /** Asks the job at work to stop after its batch. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void cancel(long id) {
        find(id);
        progress.requestCancel(id);
    }

    /** Whether it can be undone now: something was saved, not too long ago, and it was not undone yet. */
    public boolean mayUndo(long id) {
        return mayUndo(find(id));
    }

    /** The same for an import at hand. */
    static boolean mayUndo(ImportRun run) {
        return (run.state() == State.DONE || run.state() == State.FAILED)
                && run.createdAt().isAfter(Instant.now().minus(UNDO_OFFERED));
    }

    /** @throws NoSuchImportException also if it was undone already, or is older than 30 days */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void undo(long id) {
        ImportRun run = find(id);
        if (!mayUndo(run)) {
            throw new NoSuchImportException();
        }
        enter(id, State.UNDOING, run.state());
        afterCommit(() -> jobs.undo(run, currentUser.get().username(), run.state()));
    }

    /** Forgets a file that was never imported. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void discard(long id) {
        ImportRun run = requireState(id, State.UPLOADED, State.CHECKED);
        runs.delete(id);
        String stored = run.storedAs();
        if (stored != null) {
            afterCommit(() -> folder.delete(stored));
        }
    }

    /** What is wrong, in the file's order; of at most the first ten thousand refused rows. */
    public List<RejectedRow> rejected(long id, int offset, int limit) {
        find(id);
        return rejections.page(id, offset, limit);
    }

    public int rejectedCount(long id) {
        find(id);
        return rejections.count(id);
    }

    /** Writes the refused rows as CSV, each with what is wrong in a last column; closes the writer. */
    public void writeRejected(long id, Writer out, String reasonHeader, Function<RowProblem, String> message) {
        rejections.write(find(id), out, reasonHeader, message);
    }

    /** @throws NoSuchImportException if the user may not see it, or it is in no such state */
    ImportRun requireState(long id, State... allowed) {
        ImportRun run = find(id);
        if (!List.of(allowed).contains(run.state())) {
            throw new NoSuchImportException();
        }
        return run;
    }

    private void enter(long id, State next, State... from) {
        if (!runs.enter(id, next, from)) {
            throw new NoSuchImportException();
        }
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
