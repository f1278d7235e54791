package app.atalaya.backtest;

import static app.atalaya.backtest.Trials.DAY;
import static app.atalaya.backtest.Trials.LAST;
import static app.atalaya.backtest.Trials.course;
import static app.atalaya.backtest.Trials.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.atalaya.backtest.HorizonFigures.Matrix;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.backtest.HorizonFigures.RocPoint;
import app.atalaya.backtest.HorizonFigures.Tenth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final LocalDate SOON = DAY.plusDays(20);

    @Test
    void samplesAreCountedByAlarmAndOutcome() {
        List<Sample> samples = List.of(
                sample(course(1, SOON), DAY, 30),
                sample(course(2, SOON), DAY, 60),
                sample(course(3, SOON), DAY, 65),
                sample(course(4, null), DAY, 49.9),
                sample(course(5, null), DAY, 50),
                sample(course(6, SOON), DAY, Double.NaN),
                sample(course(7, null), DAY, Double.NaN),
                sample(course(8, null), LAST, 20));

        HorizonFigures figures = new Judgement(samples, 30, LAST).figures(Alarm.CRITICAL);

        assertThat(figures.matrix()).isEqualTo(new Matrix(1, 2, 1, 1));
        assertThat(figures.matrix().precision()).isEqualTo(0.5);
        assertThat(figures.matrix().recall()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(figures.unknownLost()).isEqualTo(1);
        assertThat(figures.unknownStayed()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(new Judgement(samples, 30, LAST)
                        .figures(Alarm.AT_RISK_OR_WORSE)
                        .matrix())
                .isEqualTo(new Matrix(3, 0, 2, 0));
    }

    @Test
    void withoutAlarmsOrLossesThereIsNoShareOfThem() {
        Matrix none = new Matrix(0, 0, 0, 5);

        assertThat(none.precision()).isNull();
        assertThat(none.recall()).isNull();
    }

    @Test
    void tooFewAccountsOfEitherKindAreNotMeasuredHoweverManySamplesTheyHave() {
        List<Sample> samples = new ArrayList<>();
        for (int account = 0; account < 40; account++) {
            LocalDate lost = account < 9 ? DAY.plusDays(60) : null;
            for (int month = 0; month < 2; month++) {
                samples.add(sample(course(account, lost), DAY.plusMonths(month), 40 + account));
            }
        }
        HorizonFigures few = new Judgement(samples, 90, LAST).figures(Alarm.CRITICAL);

        assertThat(few.lostAccounts()).isEqualTo(9);
        assertThat(few.stayedAccounts()).isEqualTo(31);
        assertThat(few.measured()).isNull();

        samples.add(sample(course(99, DAY.plusDays(5)), DAY, 10));
        assertThat(new Judgement(samples, 90, LAST).figures(Alarm.CRITICAL).measured())
                .isNotNull();
    }

    @Test
    void theCurveRunsFromCornerToCornerAndEnclosesAboutTheArea() {
        Random random = new Random(3);
        List<Sample> samples = new ArrayList<>();
        for (int account = 0; account < 400; account++) {
            boolean lost = random.nextInt(4) == 0;
            double score = Math.clamp(65 + 15 * random.nextGaussian() - (lost ? 12 : 0), 0, 100);
            samples.add(sample(course(account, lost ? SOON : null), DAY, Math.round(score)));
        }
        Measured measured = Objects.requireNonNull(
                new Judgement(samples, 30, LAST).figures(Alarm.CRITICAL).measured());

        List<RocPoint> roc = measured.roc();
        double area = 0;
        for (int i = 1; i < roc.size(); i++) {
            RocPoint before = roc.get(i - 1);
            RocPoint point = roc.get(i);
            area += (point.falseAlarms() - before.falseAlarms()) * (point.hits() + before.hits()) / 2;
        }
        assertThat(roc.getLast().falseAlarms()).isEqualTo(1);
        assertThat(roc.getLast().hits()).isEqualTo(1);
        assertThat(area).isCloseTo(measured.auc(), within(1e-9));
        assertThat(measured.auc()).isBetween(measured.low(), measured.high());
        assertThat(measured.tenths()).hasSize(10);
        assertThat(measured.tenths().stream().mapToInt(Tenth::samples).sum()).isEqualTo(400);
    }
}
