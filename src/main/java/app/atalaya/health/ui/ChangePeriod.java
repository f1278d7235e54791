package app.atalaya.health.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two days that a change is looked at between, as a URL or two fields name them.
 *
 * @param from null where what was named is no day
 * @param problem message key of what keeps the days from being compared; null where they can be
 */
record ChangePeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String problem) {

    static final int USUAL_DAYS = 30;

    static ChangePeriod last(int days, LocalDate today) {
        return new ChangePeriod(today.minusDays(days), today, null);
    }

    /** Days as {@code 2027-02-18}; an empty one is today, or 30 days before the other. */
    static ChangePeriod read(String from, String to, LocalDate today) {
        Optional<LocalDate> end = to.isEmpty() ? Optional.of(today) : day(to);
        Optional<LocalDate> start =
                from.isEmpty() ? Optional.of(end.orElse(today).minusDays(USUAL_DAYS)) : day(from);
        return of(start.orElse(null), end.orElse(null), today);
    }

    static ChangePeriod of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return new ChangePeriod(from, to, problem(from, to, today));
    }

    private static @Nullable String problem(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null || to == null) {
            return "health.change.problem.day";
        } else if (from.isAfter(today) || to.isAfter(today)) {
            return "health.change.problem.future";
        }
        return from.isAfter(to) ? "health.change.problem.order" : null;
    }

    /** Whether it is that many days until today. */
    boolean isLast(int days, LocalDate today) {
        return today.equals(to) && today.minusDays(days).equals(from);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            // Years of five digits and before our era are no days that anybody asks for, nor that a database keeps.
            return day.getYear() < 1970 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
