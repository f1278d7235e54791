package app.atalaya.backtest;

import static app.atalaya.backtest.Trials.course;
import static app.atalaya.backtest.Trials.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate EVENT = LocalDate.of(2025, 5, 11);
    private static final LocalDate NEXT = LocalDate.of(2025, 6, 1);

    @Test
    void itRunsFromTheFirstAlarmThatStays() {
        // An alarm in January that passed, then one from March on: from 1 March to 11 May are 71 days.
        assertThat(lead(samples(1, 30, 80, 40, 45, 20))).isEqualTo(new LeadTime(1, 1, 71.0));
    }

    @Test
    void anAlarmThatEndedBeforeTheLossWarnedNobody() {
        assertThat(lead(samples(1, 30, 30, 30, 30, 55))).isEqualTo(new LeadTime(1, 0, null));
        assertThat(lead(samples(1, 30, 30, 30, 30, Double.NaN))).isEqualTo(new LeadTime(1, 0, null));
    }

    @Test
    void aSampleWithoutScoreBreaksAnAlarm() {
        assertThat(lead(samples(1, 30, 30, Double.NaN, 30, 30)).medianDays()).isEqualTo(40.0);
    }

    @Test
    void theMedianIsOverThoseWarned() {
        List<Sample> all = new ArrayList<>(samples(1, 80, 80, 80, 80, 30));
        all.addAll(samples(2, 80, 80, 80, 30, 30));
        all.addAll(samples(3, 80, 80, 80, 80, 80));
        assertThat(lead(all)).isEqualTo(new LeadTime(3, 2, 25.0));
    }

    @Test
    void lossesLongAfterTheLastSampleAreNotJudged() {
        List<Sample> samples = samples(1, 30, 30, 30, 30, 30);

        assertThat(LeadTime.of(samples, Alarm.CRITICAL, EVENT.minusDays(1)).events())
                .isZero();
    }

    private static LeadTime lead(List<Sample> samples) {
        return LeadTime.of(samples, Alarm.CRITICAL, NEXT);
    }

    private static List<Sample> samples(long account, double... scores) {
        Course course = course(account, EVENT);
        List<Sample> samples = new ArrayList<>();
        for (int month = 0; month < scores.length; month++) {
            samples.add(sample(course, FIRST.plusMonths(month), scores[month]));
        }
        return samples;
    }
}
