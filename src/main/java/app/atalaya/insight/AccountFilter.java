package app.atalaya.insight;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list holds, and in which order. Null and empty leave a side open.
 *
 * @param text part of the name or the key
 * @param type KEY, GROWTH, STANDARD or PROSPECT
 * @param segment the segment's code; empty text: accounts without one
 * @param country ISO code; empty text: accounts without one
 * @param renewsWithin days from today
 * @param renewsIn the month of the renewal
 * @param disputed only accounts that somebody's judgement in force puts into another band than the computed one
 */
public record AccountFilter(
        String text,
        Set<CountedBand> bands,
        @Nullable String type,
        @Nullable String segment,
        @Nullable UserId owner,
        @Nullable String country,
        @Nullable Integer renewsWithin,
        @Nullable YearMonth renewsIn,
        boolean disputed,
        AccountSort sort,
        boolean descending)
        implements Serializable {

    /** As the owner of a filter: accounts that have none. */
    public static final UserId NOBODY = new UserId(0);

    public static final AccountFilter NONE =
            new AccountFilter("", Set.of(), null, null, null, null, null, null, false, AccountSort.ATTENTION, false);

    public AccountFilter {
        bands = Set.copyOf(bands);
    }

    public AccountFilter withText(String changed) {
        return new AccountFilter(
                changed, bands, type, segment, owner, country, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withBands(Set<CountedBand> changed) {
        return new AccountFilter(
                text, changed, type, segment, owner, country, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withType(@Nullable String changed) {
        return new AccountFilter(
                text, bands, changed, segment, owner, country, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withSegment(@Nullable String changed) {
        return new AccountFilter(
                text, bands, type, changed, owner, country, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withOwner(@Nullable UserId changed) {
        return new AccountFilter(
                text, bands, type, segment, changed, country, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withCountry(@Nullable String changed) {
        return new AccountFilter(
                text, bands, type, segment, owner, changed, renewsWithin, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withRenewsWithin(@Nullable Integer days) {
        return new AccountFilter(
                text, bands, type, segment, owner, country, days, renewsIn, disputed, sort, descending);
    }

    public AccountFilter withRenewsIn(@Nullable YearMonth month) {
        return new AccountFilter(
                text, bands, type, segment, owner, country, renewsWithin, month, disputed, sort, descending);
    }

    public AccountFilter withDisputed(boolean changed) {
        return new AccountFilter(
                text, bands, type, segment, owner, country, renewsWithin, renewsIn, changed, sort, descending);
    }

    public AccountFilter sortedBy(AccountSort changed, boolean downwards) {
        return new AccountFilter(
                text, bands, type, segment, owner, country, renewsWithin, renewsIn, disputed, changed, downwards);
    }
}
