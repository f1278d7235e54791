package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryGridTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    @Test
    void theLast92DaysAreDailyAndMondaysStandBeforeThem() {
        List<LocalDate> days = HistoryGrid.days(TODAY.minusYears(2), TODAY);

        LocalDate daily = TODAY.minusDays(92);
        assertThat(days).isSorted().doesNotHaveDuplicates().endsWith(TODAY).contains(daily, TODAY.minusDays(1));
        assertThat(days.stream().filter(day -> day.isBefore(daily)))
                .hasSize(91)
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(days.stream().filter(day -> !day.isBefore(daily))).hasSize(93);
    }

    @Test
    void todayAloneIsOneDay() {
        assertThat(HistoryGrid.days(TODAY, TODAY)).containsExactly(TODAY);
        assertThat(HistoryGrid.days(TODAY.plusDays(3), TODAY)).containsExactly(TODAY);
        assertThat(HistoryGrid.days(TODAY.minusDays(1), TODAY)).containsExactly(TODAY.minusDays(1), TODAY);
    }
}
