package app.atalaya.intake;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import: a file, how it is read, and how far it has come.
 *
 * @param waiting for another import of the same kind to end
 * @param failureKey message key of why it stopped, filled by the arguments; null where nothing failed
 * @param created rows that are, or will be, new records
 * @param lastRow up to which row of the file everything is saved
 * @param progress of a thousand
 * @param kept records that undoing left as they are, because they were edited since
 */
public record ImportRun(
        long id,
        ImportKind kind,
        String fileName,
        @Nullable String storedAs,
        long bytes,
        UserId importer,
        ColumnMapping mapping,
        State state,
        boolean waiting,
        @Nullable String failureKey,
        List<String> failureArguments,
        int created,
        int changed,
        int unchanged,
        int rejected,
        int lastRow,
        int progress,
        int kept,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant finishedAt)
        implements Serializable {

    /** Where an import stands. */
    public enum State {
        /** The columns are being assigned. */
        UPLOADED,
        CHECKING,
        /** Checked; nothing is saved yet. */
        CHECKED,
        IMPORTING,
        DONE,
        /** Stopped in the middle: may be continued or undone. */
        FAILED,
        UNDOING,
        UNDONE
    }

    /** Whether a job is at work on it. */
    public boolean isRunning() {
        return state == State.CHECKING || state == State.IMPORTING || state == State.UNDOING;
    }

    public int rows() {
        return created + changed + unchanged + rejected;
    }

    /** The rows that an import would write. */
    public int writable() {
        return created + changed;
    }
}
