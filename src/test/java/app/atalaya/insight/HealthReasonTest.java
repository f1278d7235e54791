package app.atalaya.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.Aggregation;
import app.atalaya.health.Band;
import app.atalaya.health.ChangeStep;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.Measure;
import app.atalaya.health.Measure.MappingPoint;
import app.atalaya.insight.HealthReason.Kind;
import app.atalaya.signal.SignalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealthReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MeasurePart MEASURE = new MeasurePart(
            new Measure(
                    "usage.trend",
                    Aggregation.TREND,
                    List.of(SignalKind.USAGE),
                    30,
                    90,
                    0,
                    60,
                    60,
                    List.of(new MappingPoint(0, 0), new MappingPoint(1, 100))),
            1,
            1,
            0.8,
            80.0,
            8,
            Freshness.FRESH,
            3,
            TODAY,
            TODAY.minusDays(119));

    @Test
    void aFallIsExplainedByWhatFellEvenIfSomethingRoseMore() {
        HealthReason reason = HealthReason.of(between(day(20, 16), day(22.5, 12.7)));

        assertThat(reason.kind()).isEqualTo(Kind.MOVED);
        assertThat(reason.factor()).isEqualTo(Factor.values()[1]);
        assertThat(reason.figure()).isEqualTo(-3.3);
    }

    @Test
    void aRiseIsExplainedByWhatRose() {
        HealthReason reason = HealthReason.of(between(day(20, 16), day(22.5, 14)));

        assertThat(reason.factor()).isEqualTo(Factor.values()[0]);
        assertThat(reason.figure()).isEqualTo(2.5);
    }

    @Test
    void whereTheScoreRestsTheStrongestMovementIsNamed() {
        HealthReason reason = HealthReason.of(between(day(20, 16), day(22.5, 13.6)));

        assertThat(reason.factor()).isEqualTo(Factor.values()[0]);
    }

    @Test
    void whatTheModelMovedIsNotPutDownToTheAccount() {
        Comparison same = between(day(20, 16), day(20.5, 16));

        HealthReason reason = HealthReason.of(new Comparison(same.before(), same.now(), same.steps(), -41));

        assertThat(reason.kind()).isEqualTo(Kind.MODEL);
        assertThat(reason.figure()).isEqualTo(-4.1);
    }

    @Test
    void withoutAScoreOnEitherDayNothingMoved() {
        Explanation unknown = new Explanation(
                new AccountId(1),
                TODAY,
                1,
                new Bands(50, 70),
                null,
                20,
                Band.UNKNOWN,
                day(20, 16).factors());

        assertThat(HealthReason.moves(new Comparison(unknown, day(20, 16), List.of(), 0)))
                .isEmpty();
        assertThat(HealthReason.moves(new Comparison(null, day(20, 16), List.of(), 0)))
                .isEmpty();
    }

    /** Both days under one model: the factors' steps are what their contributions differ by. */
    private static Comparison between(Explanation before, Explanation now) {
        List<ChangeStep> steps = IntStream.range(0, 2)
                .mapToObj(i -> new ChangeStep(
                        Factor.values()[i],
                        (int) Math.round(10
                                * (now.factors().get(i).contribution()
                                        - before.factors().get(i).contribution())),
                        MEASURE,
                        MEASURE))
                .toList();
        return new Comparison(before, now, steps, 0);
    }

    /** Two factors with these contributions; both are strong, so that neither is worth a word for its weakness. */
    private static Explanation day(double first, double second) {
        return new Explanation(
                new AccountId(1),
                TODAY,
                1,
                new Bands(50, 70),
                first + second,
                100,
                Band.CRITICAL,
                List.of(part(0, first), part(1, second)));
    }

    private static FactorPart part(int factor, double contribution) {
        return new FactorPart(Factor.values()[factor], 0.5, 0.5, 80.0, contribution, Freshness.FRESH, List.of());
    }
}
