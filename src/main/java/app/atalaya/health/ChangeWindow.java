package app.atalaya.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When the records happened that changed their part in a measure between two days; each range includes its start, not its end, and is
 * empty where they are equal.
 */
record ChangeWindow(
        Instant cameFrom,
        Instant cameUntil,
        Instant leftFrom,
        Instant leftUntil,
        Instant staleFrom,
        Instant staleUntil) {

    /**
     * @param before the earlier day, {@code after} the later one: days that figures were computed for
     * @param stale whether the measure was fresh before and is no longer
     */
    static ChangeWindow of(Measure measure, LocalDate before, LocalDate after, boolean stale) {
        LocalDate firstBefore = first(measure, before);
        LocalDate firstAfter = first(measure, after);
        LocalDate next = before.plusDays(1);
        LocalDate validity = before.minusDays(measure.validityDays());
        LocalDate staleFrom = later(validity, firstAfter);
        LocalDate staleUntil = stale ? earlier(next, after.minusDays(measure.validityDays())) : staleFrom;
        return new ChangeWindow(
                start(later(next, firstAfter)),
                start(after.plusDays(1)),
                start(firstBefore),
                start(earlier(next, firstAfter)),
                start(staleFrom),
                start(later(staleFrom, staleUntil)));
    }

    /** The first day whose records count. */
    private static LocalDate first(Measure measure, LocalDate day) {
        return measure.windowDays() == 0
                ? LocalDate.EPOCH
                : day.minusDays(measure.windowDays() + measure.baseDays() - 1L);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
