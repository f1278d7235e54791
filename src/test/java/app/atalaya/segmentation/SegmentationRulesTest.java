package app.atalaya.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentationRulesTest {

    private static final List<SegmentRule> STANDARD =
            SegmentationModel.standard().rules();

    @Test
    void anAccountEntersTierOneAtSeventyFive() {
        assertThat(tier(74.9, 2)).contains("2");
        assertThat(tier(75.0, 2)).contains("1");
    }

    @Test
    void anAccountOfTierOneKeepsItDownToSeventy() {
        assertThat(tier(70.0, 1)).contains("1");
        assertThat(tier(69.9, 1)).contains("2");
    }

    @Test
    void anAccountThatFallsFromTierOneKeepsAtLeastTierTwoByTheEasierThreshold() {
        assertThat(tier(46.0, 1)).contains("2");
        assertThat(tier(46.0, 3)).contains("3");
        assertThat(tier(44.0, 1)).contains("3");
    }

    @Test
    void anUnknownScorePutsNobodyIntoALowerTier() {
        assertThat(tier(null, 1)).isEmpty();
        assertThat(tier(null, null)).isEmpty();
    }

    @Test
    void anAccountOfTheUpperTiersWithEnoughRevenueIsAKeyAccount() {
        assertThat(type(80.0, 250_000, 1, "STANDARD")).contains("KEY");
        assertThat(type(80.0, 249_999, 1, "STANDARD")).contains("GROWTH");
        assertThat(type(80.0, 200_000, 1, "KEY")).contains("KEY");
        assertThat(type(60.0, 900_000, 2, "STANDARD")).contains("KEY");
        assertThat(type(60.0, 900_000, 3, "STANDARD")).contains("GROWTH");
    }

    @Test
    void aProspectWithoutRevenueStaysOne() {
        assertThat(type(20.0, 0, 3, "PROSPECT")).isEmpty();
        assertThat(type(20.0, 10, 3, "PROSPECT")).contains("STANDARD");
    }

    @Test
    void aRuleMayAskForIndustryCountryAndType() {
        SegmentationRules rules = new SegmentationRules(
                List.of(new SegmentRule(
                        "public",
                        SegmentField.SEGMENT,
                        "Public sector",
                        null,
                        null,
                        Set.of("Government", "Education"),
                        Set.of("ES"),
                        Set.of("KEY"),
                        Set.of())),
                SegmentField.SEGMENT);

        assertThat(rules.deserved(situation("education", "ES", "KEY"))).isPresent();
        assertThat(rules.deserved(situation("Retail", "ES", "KEY"))).isEmpty();
        assertThat(rules.deserved(situation("Education", "FR", "KEY"))).isEmpty();
        assertThat(rules.deserved(situation("Education", "ES", "STANDARD"))).isEmpty();
        assertThat(rules.deserved(situation(null, null, "KEY"))).isEmpty();
    }

    @Property
    void whatWasAcceptedIsNotQuestionedByTheSameFigures(
            @ForAll @DoubleRange(max = 100) double score,
            @ForAll @DoubleRange(max = 1_000_000) double revenue,
            @ForAll @IntRange(min = 1, max = 3) int tier) {
        Situation now = new Situation(1, score, revenue, "STANDARD", tier, null, null, null);
        for (SegmentField field : SegmentField.values()) {
            deserved(field, now)
                    .ifPresent(value ->
                            assertThat(deserved(field, now.with(field, value))).contains(value));
        }
    }

    private static Optional<String> tier(@Nullable Double score, @Nullable Integer current) {
        return deserved(SegmentField.TIER, new Situation(1, score, 0, "STANDARD", current, null, null, null));
    }

    private static Optional<String> type(double score, double revenue, int tier, String current) {
        return deserved(SegmentField.TYPE, new Situation(1, score, revenue, current, tier, null, null, null));
    }

    private static Optional<String> deserved(SegmentField field, Situation situation) {
        return new SegmentationRules(STANDARD, field).deserved(situation).map(SegmentRule::outcome);
    }

    private static Situation situation(@Nullable String industry, @Nullable String country, String type) {
        return new Situation(1, 50.0, 1_000, type, 2, null, industry, country);
    }
}
