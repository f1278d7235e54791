package app.atalaya.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often scores are sampled. */
public enum Rhythm {
    WEEKLY,
    MONTHLY,
    QUARTERLY;

    /** The sample days of a range, ascending, its first day among them. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = 0; !nth(from, n).isAfter(to); n++) {
            days.add(nth(from, n));
        }
        return days;
    }

    /** Counted from the first day, so that the 31st does not wander to the 28th for good. */
    LocalDate nth(LocalDate from, int n) {
        return switch (this) {
            case WEEKLY -> from.plusWeeks(n);
            case MONTHLY -> from.plusMonths(n);
            case QUARTERLY -> from.plusMonths(3L * n);
        };
    }
}
