package app.atalaya.alert;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a rule has done in the last 90 days.
 *
 * @param raised alerts that it opened
 * @param standing of them and of older ones, how many are open
 * @param useful ratings that called one useful
 * @param useless ratings that did not
 */
public record RuleRecord(int raised, int standing, int useful, int useless) implements Serializable {

    static final RuleRecord NONE = new RuleRecord(0, 0, 0, 0);

    /** The share of the ratings that called an alert useful, 0 to 1; null while nobody has rated any. */
    public @Nullable Double precision() {
        return useful + useless == 0 ? null : Double.valueOf((double) useful / (useful + useless));
    }
}
