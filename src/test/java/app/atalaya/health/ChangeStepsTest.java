package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure.MappingPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChangeStepsTest {

    private static final int TODAY = 20_000;
    private static final HealthModel MODEL = StandardModel.create();

    /** Two days of an account, each with its model. */
    private record Case(
            HealthModel earlier, Figures before, int firstDay, HealthModel later, Figures after, int lastDay) {

        HealthScore start() {
            return HealthScore.of(earlier, before, firstDay);
        }

        HealthScore end() {
            return HealthScore.of(later, after, lastDay);
        }

        boolean isScored() {
            return start().scoreOrNone() != null && end().scoreOrNone() != null;
        }

        ChangeSteps steps() {
            return ChangeSteps.between(earlier, before, firstDay, later, after, lastDay);
        }
    }

    @Property
    void theStepsSumToTheChangeExactlyWhateverTheModelsFiguresAndDays(@ForAll long seed) {
        Case random = scored(seed, true);

        ChangeSteps steps = random.steps();

        assertThat(Arrays.stream(steps.measures()).sum() + steps.model())
                .isEqualTo(random.end().score() - random.start().score());
    }

    @Property
    void underOneModelItsStepIsZero(@ForAll long seed) {
        assertThat(scored(seed, false).steps().model()).isZero();
    }

    @Property
    void aMeasureWhosePointsDidNotMoveMakesNoStep(@ForAll long seed) {
        Case random = scored(seed, false);
        double[] before = random.start().points();
        double[] after = random.end().points();

        int[] steps = random.steps().measures();

        for (int i = 0; i < steps.length; i++) {
            if (Double.compare(before[i], after[i]) == 0) {
                assertThat(steps[i]).isZero();
            }
        }
    }

    @Property
    void whereTheSameMeasuresAreKnownAStepIsShareTimesPoints(@ForAll long seed) {
        Random random = new Random(seed);
        Figures before = figures(MODEL, random, TODAY - 30, 1);
        Figures after = figures(MODEL, random, TODAY, 1);
        Case known = new Case(MODEL, before, TODAY - 30, MODEL, after, TODAY);

        int[] steps = known.steps().measures();

        for (int i = 0; i < steps.length; i++) {
            double exact = 10
                    * known.start().share()[i]
                    * (known.end().points()[i] - known.start().points()[i]);
            assertThat(steps[i] - exact).isBetween(-1.0, 1.0);
        }
    }

    @Property
    void theWayBackIsTheSameWithTheOtherSign(@ForAll long seed) {
        Case there = scored(seed, false);
        Case back = new Case(
                there.later(), there.after(), there.lastDay(), there.earlier(), there.before(), there.firstDay());

        int[] one = there.steps().measures();
        int[] other = back.steps().measures();

        for (int i = 0; i < one.length; i++) {
            assertThat(one[i] + other[i]).isBetween(-1, 1);
        }
    }

    @Property
    void whatOnlyOneModelMeasuresIsTheModelsStep(@ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = figures(MODEL, random, TODAY, 1);
        HealthModel without = without(MODEL, "nps");
        Figures fewer = Figures.none(without.measures().size());
        for (int i = 0; i < without.measures().size(); i++) {
            int at = MODEL.measures().indexOf(without.measures().get(i));
            fewer.set(i, figures.raw()[at], figures.count()[at], figures.newest()[at]);
        }

        ChangeSteps taken = ChangeSteps.between(MODEL, figures, TODAY, without, fewer, TODAY);
        ChangeSteps added = ChangeSteps.between(without, fewer, TODAY, MODEL, figures, TODAY);

        assertThat(taken.measures()).containsOnly(0);
        assertThat(added.measures()).containsOnly(0);
        assertThat(taken.model()).isEqualTo(-added.model());
    }

    @Property
    void aMeasureThatIsReadInAnotherWayIsTheModelsStepToo(@ForAll long seed) {
        Random random = new Random(seed);
        Figures before = figures(MODEL, random, TODAY, 1);
        Figures after = figures(MODEL, random, TODAY + 10, 1);
        HealthModel changed = with(
                MODEL,
                "csat",
                measure -> new Measure(
                        measure.key(),
                        measure.aggregation(),
                        measure.kinds(),
                        measure.windowDays() / 2,
                        measure.baseDays(),
                        measure.target(),
                        measure.validityDays(),
                        measure.weight(),
                        measure.mapping()));
        int csat = index("csat");

        assertThat(ChangeSteps.between(MODEL, before, TODAY, changed, after, TODAY + 10)
                        .measures()[csat])
                .isZero();
    }

    @Test
    void theMeasureThatBecomesUnknownCarriesWhatThatDoesToItsSisters() {
        Figures before = known();
        Figures after = known();
        int nps = index("nps");
        before.set(nps, -100, 3, TODAY); // worth nothing: without it its sisters count for more
        after.set(nps, Double.NaN, 0, Figures.NEVER);

        ChangeSteps steps = ChangeSteps.between(MODEL, before, TODAY, MODEL, after, TODAY);

        int change = HealthScore.of(MODEL, after, TODAY).score()
                - HealthScore.of(MODEL, before, TODAY).score();
        assertThat(change).isPositive();
        assertThat(steps.measures()[nps]).isEqualTo(change);
        assertThat(Arrays.stream(steps.measures()).filter(step -> step != 0)).hasSize(1);
    }

    @Test
    void timeAloneMakesAStepOfWhatItMadeUnknown() {
        Figures before = known();
        before.newest()[index("nps")] = TODAY - 170;

        ChangeSteps steps = ChangeSteps.between(MODEL, before, TODAY, MODEL, before, TODAY + 20);

        assertThat(HealthScore.of(MODEL, before, TODAY).freshness()[index("nps")])
                .isPositive();
        assertThat(HealthScore.of(MODEL, before, TODAY + 20).freshness()[index("nps")])
                .isZero();
        assertThat(Arrays.stream(steps.measures()).sum())
                .isEqualTo(HealthScore.of(MODEL, before, TODAY + 20).score()
                        - HealthScore.of(MODEL, before, TODAY).score());
        assertThat(steps.measures()[index("csat")]).isZero();
    }

    @Test
    void otherWeightsAloneAreTheModelsStepAndNoneOfTheAccounts() {
        HealthModel changed = MODEL.with(Map.of(Factor.PRODUCT_USE, 90), Map.of(), MODEL.bands());
        Figures figures = known();
        figures.set(index("usage.trend"), 0.3, 5, TODAY);

        ChangeSteps steps = ChangeSteps.between(MODEL, figures, TODAY, changed, figures, TODAY);

        assertThat(steps.measures()).containsOnly(0);
        assertThat(steps.model())
                .isNegative()
                .isEqualTo(HealthScore.of(changed, figures, TODAY).score()
                        - HealthScore.of(MODEL, figures, TODAY).score());
    }

    @Test
    void aValidityThatBecameShorterMakesNothingUnknownForTheAccount() {
        HealthModel strict = with(
                MODEL,
                "nps",
                measure -> new Measure(
                        measure.key(),
                        measure.aggregation(),
                        measure.kinds(),
                        measure.windowDays(),
                        measure.baseDays(),
                        measure.target(),
                        10,
                        measure.weight(),
                        measure.mapping()));
        Figures before = known();
        before.newest()[index("nps")] = TODAY - 30;
        Figures after = known();
        after.set(index("nps"), Double.NaN, 0, Figures.NEVER);

        ChangeSteps steps = ChangeSteps.between(MODEL, before, TODAY, strict, after, TODAY);

        assertThat(steps.measures()).containsOnly(0);
    }

    @Test
    void aDayWithoutScoreHasNoSteps() {
        Figures none = Figures.none(MODEL.measures().size());

        assertThatThrownBy(() -> ChangeSteps.between(MODEL, none, TODAY, MODEL, known(), TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingThatIsKnownOnBothDaysStillSumsExactly() {
        Figures before = Figures.none(MODEL.measures().size());
        Figures after = Figures.none(MODEL.measures().size());
        for (int i = 0; i < MODEL.measures().size(); i++) {
            boolean first = i < 5; // product use and satisfaction weigh 50, the others as much
            (first ? before : after).set(i, 0.9, 3, TODAY);
        }

        ChangeSteps steps = ChangeSteps.between(MODEL, before, TODAY, MODEL, after, TODAY);

        assertThat(steps.model()).isZero();
        assertThat(Arrays.stream(steps.measures()).sum())
                .isEqualTo(HealthScore.of(MODEL, after, TODAY).score()
                        - HealthScore.of(MODEL, before, TODAY).score());
    }

    /** The first case from the seed on whose days both have a score. */
    private static Case scored(long seed, boolean changedModel) {
        Random random = new Random(seed);
        while (true) {
            HealthModel earlier = model(random);
            HealthModel later = changedModel && random.nextInt(4) > 0 ? model(random) : earlier;
            int firstDay = TODAY - random.nextInt(200);
            Figures before = figures(earlier, random, firstDay, 0.8);
            Figures after =
                    random.nextInt(8) == 0 && later.equals(earlier) ? before : figures(later, random, TODAY, 0.8);
            Case found = new Case(earlier, before, firstDay, later, after, TODAY);
            if (found.isScored()) {
                return found;
            }
        }
    }

    /** The standard measures with other weights and validities, some left out. */
    private static HealthModel model(Random random) {
        List<FactorModel> factors = new ArrayList<>();
        for (FactorModel factor : MODEL.factors()) {
            List<Measure> measures = factor.measures().stream()
                    .filter(measure -> random.nextInt(5) > 0)
                    .map(measure -> new Measure(
                            measure.key(),
                            measure.aggregation(),
                            measure.kinds(),
                            random.nextInt(6) == 0 ? measure.windowDays() * 2 : measure.windowDays(),
                            measure.baseDays(),
                            measure.target(),
                            random.nextInt(4) == 0 ? random.nextInt(200) : measure.validityDays(),
                            1 + random.nextInt(100),
                            measure.mapping()))
                    .toList();
            if (!measures.isEmpty()) {
                factors.add(new FactorModel(factor.factor(), 1 + random.nextInt(50), measures));
            }
        }
        return factors.isEmpty() ? MODEL : new HealthModel(factors, MODEL.bands());
    }

    private static Figures figures(HealthModel model, Random random, int day, double known) {
        List<Measure> measures = model.measures();
        Figures figures = Figures.none(measures.size());
        for (int i = 0; i < measures.size(); i++) {
            if (random.nextDouble() < known) {
                int age = known == 1 || random.nextInt(3) > 0 ? random.nextInt(30) : random.nextInt(300);
                figures.set(i, raw(random, measures.get(i)), 1 + random.nextInt(50), day - age);
            }
        }
        return figures;
    }

    private static double raw(Random random, Measure measure) {
        MappingPoint first = measure.mapping().getFirst();
        MappingPoint last = measure.mapping().getLast();
        double width = last.raw() - first.raw();
        return first.raw() - width / 4 + random.nextDouble() * width * 1.5;
    }

    private static Figures known() {
        Figures figures = Figures.none(MODEL.measures().size());
        for (int i = 0; i < MODEL.measures().size(); i++) {
            figures.set(i, 0.9, 3, TODAY);
        }
        return figures;
    }

    private static HealthModel without(HealthModel model, String key) {
        return new HealthModel(
                model.factors().stream()
                        .map(factor -> new FactorModel(
                                factor.factor(),
                                factor.weight(),
                                factor.measures().stream()
                                        .filter(measure -> !measure.key().equals(key))
                                        .toList()))
                        .toList(),
                model.bands());
    }

    private static HealthModel with(HealthModel model, String key, java.util.function.UnaryOperator<Measure> change) {
        return new HealthModel(
                model.factors().stream()
                        .map(factor -> new FactorModel(
                                factor.factor(),
                                factor.weight(),
                                factor.measures().stream()
                                        .map(measure -> measure.key().equals(key) ? change.apply(measure) : measure)
                                        .toList()))
                        .toList(),
                model.bands());
    }

    private static int index(String key) {
        return MODEL.measures().indexOf(MODEL.measure(key));
    }
}
