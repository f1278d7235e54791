package app.atalaya.health;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Accounts to compute together: a range of ids, or some ids within it. Both databases read one range of an index for it; H2 needs the
 * range beside the list to do so.
 *
 * @param ids ascending; null: all in the range
 */
record Selection(long from, long until, @Nullable List<Long> ids) {

    static Selection range(long from, long until) {
        return new Selection(from, until, null);
    }

    static Selection of(List<Long> ascending) {
        return new Selection(ascending.getFirst(), ascending.getLast(), ascending);
    }

    /** A condition over {@code account_id}; ids are numbers, so that they may stand in the text. */
    String condition() {
        String range = "account_id between " + from + " and " + until;
        return ids == null || ids.size() == until - from + 1
                ? range
                : range + " and account_id in ("
                        + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }
}
