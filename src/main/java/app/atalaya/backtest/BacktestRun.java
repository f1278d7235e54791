package app.atalaya.backtest;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run with what it found.
 *
 * @param modelVersion which version scored; of a suggestion, the version that it would change
 * @param draftRevision of the draft that scored, which changes that version; null where no draft did
 * @param suggestedBy the run whose suggested weights scored; null where the version itself did
 * @param progress 0 to 100
 * @param failureKey message key of why it stopped
 * @param figures once it is done
 */
public record BacktestRun(
        long id,
        BacktestParameters parameters,
        int modelVersion,
        @Nullable Integer draftRevision,
        @Nullable Long suggestedBy,
        State state,
        int progress,
        @Nullable String failureKey,
        @Nullable BacktestFigures figures,
        UserId startedBy,
        Instant startedAt)
        implements Serializable {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
