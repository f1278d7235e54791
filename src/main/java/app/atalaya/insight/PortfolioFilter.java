package app.atalaya.insight;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which part of the portfolio is looked at; null leaves a side open. */
public record PortfolioFilter(
        @Nullable String type,
        @Nullable String segment,
        @Nullable UserId owner) implements Serializable {

    public static final PortfolioFilter NONE = new PortfolioFilter(null, null, null);

    /** The same, as a filter of a list of accounts, largest first. */
    public AccountFilter accounts() {
        return AccountFilter.NONE
                .withType(type)
                .withSegment(segment)
                .withOwner(owner)
                .sortedBy(AccountSort.REVENUE, true);
    }
}
