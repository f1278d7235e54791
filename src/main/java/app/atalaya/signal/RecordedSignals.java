package app.atalaya.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recording signals did.
 *
 * @param added how many were not there before
 * @param corrections those that were there with another content
 * @param unchanged how many were there already, just like that
 */
public record RecordedSignals(int added, List<Correction> corrections, int unchanged) {

    public int touched() {
        return added + corrections.size();
    }

    /** A signal as it was, and as it is now. */
    public record Correction(Signal before, @Nullable Long importBefore, Signal after) {}
}
