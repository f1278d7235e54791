package app.atalaya.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AccountScoringTest {

    private static final List<Boolean> ALL = List.of(true, true, true, true);

    @Test
    void anAccountWithEveryFigureGetsTheWeightedMeanOfItsPoints() {
        WorthScore worth = AccountScoring.score(
                List.of(straight(Criterion.Kind.GROWTH_POTENTIAL, 3), straight(Criterion.Kind.STRATEGIC_VALUE, 1)),
                Map.of(Criterion.Kind.GROWTH_POTENTIAL, judged(80), Criterion.Kind.STRATEGIC_VALUE, judged(40)));

        assertThat(worth.score()).isEqualTo(70);
        assertThat(worth.completeness()).isEqualTo(1);
        assertThat(worth.contributions())
                .extracting(WorthScore.Contribution::contribution)
                .containsExactly(60.0, 10.0);
    }

    @Test
    void whatIsUnknownIsNotZeroButTakesNoPart() {
        WorthScore worth = AccountScoring.score(
                List.of(straight(Criterion.Kind.GROWTH_POTENTIAL, 3), straight(Criterion.Kind.STRATEGIC_VALUE, 1)),
                Map.of(Criterion.Kind.STRATEGIC_VALUE, judged(40)));

        assertThat(worth.score()).isEqualTo(40);
        assertThat(worth.completeness()).isEqualTo(0.25);
        assertThat(worth.contributions().getFirst().points()).isNull();
    }

    @Test
    void anAccountOfWhichNothingIsKnownHasNoScore() {
        WorthScore worth = AccountScoring.score(Criterion.standard(), Map.of());

        assertThat(worth.score()).isNull();
        assertThat(worth.completeness()).isZero();
        assertThat(worth.contributions()).hasSize(4);
    }

    @Test
    void aFigureKnownOnlyForACriterionWithoutWeightGivesNoScore() {
        WorthScore worth = AccountScoring.score(
                List.of(straight(Criterion.Kind.GROWTH_POTENTIAL, 0), straight(Criterion.Kind.STRATEGIC_VALUE, 1)),
                Map.of(Criterion.Kind.GROWTH_POTENTIAL, judged(80)));

        assertThat(worth.score()).isNull();
    }

    @Test
    void theScaleIsStraightBetweenItsPointsAndFlatBeyondThem() {
        Criterion criterion = new Criterion(
                Criterion.Kind.RELATIONSHIP,
                1,
                List.of(new Criterion.Point(1, 20), new Criterion.Point(3, 50), new Criterion.Point(10, 100)));

        assertThat(criterion.pointsFor(0)).isEqualTo(20);
        assertThat(criterion.pointsFor(1)).isEqualTo(20);
        assertThat(criterion.pointsFor(2)).isEqualTo(35);
        assertThat(criterion.pointsFor(3)).isEqualTo(50);
        assertThat(criterion.pointsFor(10)).isEqualTo(100);
        assertThat(criterion.pointsFor(1e9)).isEqualTo(100);
    }

    @Property
    void contributionsSumToTheScoreToTheLastTenth(
            @ForAll @Size(4) List<@DoubleRange(max = 50) Double> weights,
            @ForAll @Size(4) List<@DoubleRange(max = 100) Double> figures,
            @ForAll @Size(4) List<Boolean> known) {
        WorthScore worth = AccountScoring.score(criteria(weights), facts(figures, known));

        Double score = worth.score();
        if (score != null) {
            assertThat(worth.contributions().stream()
                            .mapToDouble(WorthScore.Contribution::contribution)
                            .sum())
                    .isCloseTo(score, within(1e-9));
            assertThat(score).isBetween(0.0, 100.0);
            assertThat(worth.contributions().stream()
                            .mapToDouble(WorthScore.Contribution::weight)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(worth.completeness()).isBetween(0.0, 1.0);
    }

    @Property
    void onlyTheProportionOfTheWeightsMatters(
            @ForAll @Size(4) List<@DoubleRange(min = 0.1, max = 50) Double> weights,
            @ForAll @Size(4) List<@DoubleRange(max = 100) Double> figures) {
        WorthScore once = AccountScoring.score(criteria(weights), facts(figures, ALL));
        WorthScore doubled = AccountScoring.score(
                criteria(weights.stream().map(weight -> weight * 2).toList()), facts(figures, ALL));

        assertThat(doubled).isEqualTo(once);
    }

    @Property
    void aBetterFigureNeverLowersTheScore(
            @ForAll @Size(4) List<@DoubleRange(min = 0.1, max = 50) Double> weights,
            @ForAll @Size(4) List<@DoubleRange(max = 90) Double> figures,
            @ForAll @DoubleRange(max = 10) double more) {
        List<Double> better = List.of(figures.get(0), figures.get(1) + more, figures.get(2), figures.get(3));

        assertThat(AccountScoring.score(criteria(weights), facts(better, ALL)).score())
                .isGreaterThanOrEqualTo(AccountScoring.score(criteria(weights), facts(figures, ALL))
                        .score());
    }

    private static List<Criterion> criteria(List<Double> weights) {
        return Arrays.stream(Criterion.Kind.values())
                .map(kind -> straight(kind, weights.get(kind.ordinal())))
                .toList();
    }

    private static Map<Criterion.Kind, Fact> facts(List<Double> figures, List<Boolean> known) {
        Map<Criterion.Kind, Fact> facts = new EnumMap<>(Criterion.Kind.class);
        for (Criterion.Kind kind : Criterion.Kind.values()) {
            if (known.get(kind.ordinal())) {
                facts.put(kind, judged(figures.get(kind.ordinal())));
            }
        }
        return facts;
    }

    private static Criterion straight(Criterion.Kind kind, double weight) {
        return new Criterion(kind, weight, List.of(new Criterion.Point(0, 0), new Criterion.Point(100, 100)));
    }

    private static Fact judged(double figure) {
        return new Fact(figure, Fact.Source.JUDGEMENT, LocalDate.of(2026, 1, 31));
    }
}
