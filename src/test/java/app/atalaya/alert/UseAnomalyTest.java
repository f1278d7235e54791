package app.atalaya.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UseAnomalyTest {

    @Test
    void aWeekIsHeldAgainstTheMedianAndItsSpread() {
        // Median 100; distances 0, 10, 10, 20 … have the median 10.
        UseAnomaly anomaly = UseAnomaly.of(
                List.of(100.0, 90.0, 110.0, 100.0, 90.0, 110.0, 80.0, 120.0, 100.0, 90.0, 110.0, 100.0, 40.0));

        assertThat(anomaly.share()).isEqualTo(0.4);
        assertThat(anomaly.deviations()).isCloseTo(60 / (1.4826 * 10), within(1e-9));
        assertThat(anomaly.isBelow(3, 0.3)).isTrue();
        assertThat(anomaly.isBelow(3, 0.61)).isFalse();
        assertThat(anomaly.isBelow(5, 0.3)).isFalse();
    }

    @Test
    void weeksThatAreAllAlikeHaveATenthOfTheUsualForADeviation() {
        UseAnomaly anomaly = UseAnomaly.of(weeks(12, 50, 30));

        assertThat(anomaly.deviations()).isCloseTo(4, within(1e-9));
    }

    @Test
    void whoHasNoHabitCannotLeaveIt() {
        assertThat(UseAnomaly.of(List.of()).isKnown()).isFalse();
        assertThat(UseAnomaly.of(weeks(12, 0, 10)).isKnown()).isFalse();
        List<Double> newcomer = new ArrayList<>(Collections.nCopies(5, 0.0));
        newcomer.addAll(Collections.nCopies(UseAnomaly.WEEKS_NEEDED - 1, 40.0));
        newcomer.add(0.0);
        assertThat(UseAnomaly.of(newcomer).isKnown()).isFalse();
    }

    @Test
    void theUnitOfUseDoesNotMatter() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Double> weeks = new ArrayList<>();
            for (int week = 0; week < 13; week++) {
                weeks.add((double) (1 + random.nextInt(1000)));
            }
            UseAnomaly one = UseAnomaly.of(weeks);
            UseAnomaly thousands =
                    UseAnomaly.of(weeks.stream().map(week -> week * 1000).toList());
            assertThat(thousands.share()).isCloseTo(one.share(), within(1e-9));
            assertThat(thousands.deviations()).isCloseTo(one.deviations(), within(1e-6));
        }
    }

    private static List<Double> weeks(int number, double usual, double last) {
        List<Double> weeks = new ArrayList<>(Collections.nCopies(number, usual));
        weeks.add(last);
        return weeks;
    }
}
