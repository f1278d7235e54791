package app.atalaya.advice;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.task.TaskId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 10);
    private static final TaskId TASK = new TaskId(7);

    @ParameterizedTest
    @CsvSource({"0, true", "59, true", "60, false", "400, false"})
    void whatWasDismissedStaysAwayForSixtyDays(int daysLater, boolean away) {
        assertThat(decision(null).keepsAway(0.31, 0.15, DAY.plusDays(daysLater), Set.of()))
                .isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"0.10, true", "0.45, true", "0.46, false", "0.9, false"})
    void itComesBackAtOnceWhenItsFigureGotClearlyWorse(double figure, boolean away) {
        assertThat(decision(null).keepsAway(figure, 0.15, DAY.plusDays(1), Set.of()))
                .isEqualTo(away);
    }

    @Test
    void whatWasAcceptedStaysAwayAsLongAsItsTaskKeepsItBusy() {
        assertThat(decision(TASK).keepsAway(9, 0.15, DAY.plusDays(900), Set.of(TASK)))
                .isTrue();
        assertThat(decision(TASK).keepsAway(0.31, 0.15, DAY, Set.of(new TaskId(8))))
                .isFalse();
    }

    private static Decision decision(@Nullable TaskId task) {
        return new Decision(new DecisionId(1), 1, "usage-fall", "", 0.31, DAY, task);
    }
}
