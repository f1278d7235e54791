package app.atalaya.health;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days that history is computed for afterwards: every day of the last 92, and Mondays before them. */
final class HistoryGrid {

    static final int DAILY = 92;

    private HistoryGrid() {}

    /** Ascending, from that day (or the first of the grid after it) until today, today always included. */
    static List<LocalDate> days(LocalDate from, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate daily = today.minusDays(DAILY);
        LocalDate day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; day.isBefore(daily); day = day.plusWeeks(1)) {
            days.add(day);
        }
        for (day = from.isAfter(daily) ? from : daily; day.isBefore(today); day = day.plusDays(1)) {
            days.add(day);
        }
        days.add(today);
        return days;
    }
}
