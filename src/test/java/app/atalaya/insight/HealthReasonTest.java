package app.atalaya.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.insight.HealthReason.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aFallIsExplainedByWhatFellEvenIfSomethingRoseMore() {
        HealthReason reason = HealthReason.of(new Comparison(day(20, 16), day(22.5, 12.7)));

        assertThat(reason.kind()).isEqualTo(Kind.MOVED);
        assertThat(reason.factor()).isEqualTo(Factor.values()[1]);
        assertThat(reason.figure()).isEqualTo(-3.3);
    }

    @Test
    void aRiseIsExplainedByWhatRose() {
        HealthReason reason = HealthReason.of(new Comparison(day(20, 16), day(22.5, 14)));

        assertThat(reason.factor()).isEqualTo(Factor.values()[0]);
        assertThat(reason.figure()).isEqualTo(2.5);
    }

    @Test
    void whereTheScoreRestsTheStrongestMovementIsNamed() {
        HealthReason reason = HealthReason.of(new Comparison(day(20, 16), day(22.5, 13.6)));

        assertThat(reason.factor()).isEqualTo(Factor.values()[0]);
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
