package app.atalaya.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.spi.DraftEffect.CourseDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForetoldTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final Bands BANDS = new Bands(50, 70);
    private static final AlertRule BAND = new AlertRule(RuleKind.BAND, true, Map.of(), 0);
    private static final AlertRule FALL = new AlertRule(RuleKind.FALL, true, Map.of("points", 10, "days", 2), 0);

    @Test
    void eachTimeThatABadBandIsEnteredCountsOnce() {
        assertThat(raised(BAND, 80.0, 69.0, 65.0, 72.0, 40.0)).isEqualTo(2);
        assertThat(raised(BAND, 40.0, 45.0, 40.0))
                .as("what stood on the first day")
                .isZero();
        assertThat(raised(BAND, 80.0, null, 60.0)).isEqualTo(1);
        assertThat(raised(BAND, 60.0, null, 60.0)).isZero();
    }

    @Test
    void aFallIsHeldAgainstTheScoreOfThatManyDaysBefore() {
        assertThat(raised(FALL, 80.0, 75.0, 70.0, 68.0, 66.0)).isEqualTo(1);
        assertThat(raised(FALL, 80.0, 75.0, 71.0, 67.0)).isZero();
        assertThat(raised(FALL, 90.0, 90.0, 80.0, 80.0, 80.0, 70.0)).isEqualTo(2);
    }

    @Test
    void aRuleThatIsOffRaisesNothing() {
        assertThat(raised(new AlertRule(RuleKind.BAND, false, Map.of(), 0), 80.0, 40.0))
                .isZero();
    }

    private static int raised(AlertRule rule, @Nullable Double... scores) {
        List<CourseDay> days = new ArrayList<>();
        for (Double score : scores) {
            days.add(new CourseDay(FIRST.plusDays(days.size()), score, 90, BANDS.of(score)));
        }
        return Foretold.raised(days, List.of(rule));
    }
}
