package app.atalaya.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.segmentation.ProposalPolicy.Declined;
import app.atalaya.segmentation.ProposalPolicy.Step;
import app.atalaya.segmentation.ProposalPolicy.Watch;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final ProposalPolicy policy =
            new ProposalPolicy(SegmentationModel.standard().settings());

    @Test
    void aChangeIsProposedOnceItHeldForSevenDays() {
        assertThat(step(situation(80, 100_000, 2), watchedFor(6), null)).isEqualTo(Step.WAIT);
        assertThat(step(situation(80, 100_000, 2), watchedFor(7), null)).isEqualTo(Step.PROPOSE);
    }

    @Test
    void theFirstTierIsProposedAtOnce() {
        assertThat(step(situation(80, 100_000, null), watchedFor(0), null)).isEqualTo(Step.PROPOSE);
    }

    @Test
    void whatTheAccountHasAlreadyIsNotProposed() {
        assertThat(step(situation(80, 100_000, 1), watchedFor(30), null)).isEqualTo(Step.NOTHING);
    }

    @Test
    void whatWasDeclinedIsLeftAloneForNinetyDays() {
        Situation same = situation(80, 100_000, 2);

        assertThat(step(same, watchedFor(200), declined("1", 89, 80.0))).isEqualTo(Step.WAIT);
        assertThat(step(same, watchedFor(200), declined("1", 90, 80.0))).isEqualTo(Step.PROPOSE);
    }

    @Test
    void aMaterialChangeRaisesADeclinedProposalAgain() {
        Declined declined = declined("1", 10, 80.0);

        assertThat(step(situation(84.9, 119_999, 2), watchedFor(10), declined)).isEqualTo(Step.WAIT);
        assertThat(step(situation(85, 100_000, 2), watchedFor(10), declined)).isEqualTo(Step.PROPOSE);
        assertThat(step(situation(80, 120_000, 2), watchedFor(10), declined)).isEqualTo(Step.PROPOSE);
    }

    @Test
    void anotherValueThanTheDeclinedOneIsProposed() {
        assertThat(step(situation(80, 100_000, 2), watchedFor(10), declined("3", 10, 80.0)))
                .isEqualTo(Step.PROPOSE);
    }

    @Test
    void aScoreThatWasUnknownWhenDeclinedCountsAsAChange() {
        assertThat(step(situation(80, 100_000, 2), watchedFor(10), declined("1", 10, null)))
                .isEqualTo(Step.PROPOSE);
    }

    private Step step(Situation now, Watch watch, @Nullable Declined declined) {
        return policy.decide(now, SegmentField.TIER, "1", watch, declined, TODAY);
    }

    private static Watch watchedFor(int days) {
        return new Watch("1", TODAY.minusDays(days));
    }

    private static Declined declined(String value, int daysAgo, @Nullable Double score) {
        return new Declined(value, TODAY.minusDays(daysAgo), score, BigDecimal.valueOf(100_000));
    }

    private static Situation situation(double score, double revenue, @Nullable Integer tier) {
        return new Situation(1, score, revenue, "STANDARD", tier, null, null, null);
    }
}
