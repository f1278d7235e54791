package app.atalaya.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void withoutDaysItIsTheLastThirty() {
        assertThat(ChangePeriod.read("", "", TODAY)).isEqualTo(ChangePeriod.last(30, TODAY));
        assertThat(ChangePeriod.read("", "2026-06-30", TODAY).from()).isEqualTo("2026-05-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-09-01, health.change.problem.order",
        "2026-10-01, 2026-11-29, health.change.problem.future",
        "2027-10-01, 2026-11-28, health.change.problem.future",
        "2026-02-30, 2026-11-28, health.change.problem.day",
        "yesterday, 2026-11-28, health.change.problem.day",
        "2026-10-01, 28/11/2026, health.change.problem.day",
        "+99999-01-01, 2026-11-28, health.change.problem.day",
        "-0044-03-15, 2026-11-28, health.change.problem.day"
    })
    void whatCannotBeComparedSaysWhy(String from, String to, String problem) {
        assertThat(ChangePeriod.read(from, to, TODAY).problem()).isEqualTo(problem);
    }

    @Test
    void oneDayAgainstItselfIsNoMistake() {
        assertThat(ChangePeriod.read("2026-11-01", "2026-11-01", TODAY).problem())
                .isNull();
    }
}
