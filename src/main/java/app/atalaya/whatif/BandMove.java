package app.atalaya.whatif;

import app.atalaya.account.AccountRef;
import app.atalaya.health.Band;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An account that another model would put in another band.
 *
 * @param before 0 to 100 with one decimal; null where too little is known
 * @param after the same under the draft
 */
public record BandMove(
        AccountRef account,
        @Nullable Double before,
        Band bandBefore,
        @Nullable Double after,
        Band bandAfter) implements Serializable {

    /** Points that the score would move; null where either is unknown. */
    public @Nullable Double change() {
        return before == null || after == null ? null : (Math.round(after * 10) - Math.round(before * 10)) / 10.0;
    }
}
