package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.health.Measure.MappingPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HealthScoreTest {

    private static final int TODAY = 20_000;
    private static final HealthModel MODEL = StandardModel.create();
    private static final List<Measure> MEASURES = MODEL.measures();

    @Property
    void contributionsSumToTheScoreExactly(@ForAll long seed) {
        HealthScore score = HealthScore.of(MODEL, figures(new Random(seed)), TODAY);

        int sum = Arrays.stream(score.contribution()).sum();

        assertThat(sum).isEqualTo(score.scoreOrNone() == null ? 0 : score.score());
    }

    @Property
    void scoreConfidenceAndPointsStayBetweenZeroAndAHundred(@ForAll long seed) {
        HealthScore score = HealthScore.of(MODEL, figures(new Random(seed)), TODAY);

        assertThat(score.score()).isBetween(-1, 1000);
        assertThat(score.confidence()).isBetween(0, 100);
        for (int i = 0; i < MEASURES.size(); i++) {
            assertThat(score.contribution()[i]).isBetween(0, 1000);
            if (!Double.isNaN(score.points()[i])) {
                assertThat(score.points()[i]).isBetween(0.0, 100.0);
            }
        }
    }

    @Property
    void aBetterFigureNeverMakesTheScoreWorse(@ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = figures(random);
        int changed = random.nextInt(MEASURES.size());
        if (!figures.isKnown(changed)) {
            return;
        }
        HealthScore before = HealthScore.of(MODEL, figures, TODAY);
        double pointsBefore = before.points()[changed];

        figures.raw()[changed] = raw(random, MEASURES.get(changed));
        HealthScore after = HealthScore.of(MODEL, figures, TODAY);

        if (after.points()[changed] >= pointsBefore) {
            assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        } else {
            assertThat(after.score()).isLessThanOrEqualTo(before.score());
        }
    }

    @Property
    void aMeasureThatGoesMissingLeavesTheOthersOfItsFactorInProportion(@ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = figures(random);
        HealthScore before = HealthScore.of(MODEL, figures, TODAY);
        int missing = random.nextInt(MEASURES.size());

        figures.raw()[missing] = Double.NaN;
        HealthScore after = HealthScore.of(MODEL, figures, TODAY);

        int first = 0;
        for (HealthModel.FactorModel factor : MODEL.factors()) {
            assertProportion(before, after, first, first + factor.measures().size(), missing);
            first += factor.measures().size();
        }
        assertThat(after.points()[missing]).isNaN();
        assertThat(after.confidence()).isLessThanOrEqualTo(before.confidence());
    }

    private static void assertProportion(HealthScore before, HealthScore after, int from, int until, int missing) {
        for (int i = from; i < until; i++) {
            for (int j = from; j < until; j++) {
                if (i != missing && j != missing) {
                    assertThat(after.share()[i] * before.share()[j])
                            .isCloseTo(after.share()[j] * before.share()[i], within());
                }
            }
        }
    }

    @Property
    void sharesOfWhatIsKnownSumToOne(@ForAll long seed) {
        Figures figures = figures(new Random(seed));

        double sum =
                Arrays.stream(HealthScore.of(MODEL, figures, TODAY).share()).sum();

        assertThat(sum).isCloseTo(figures.knowsAnything() ? 1 : 0, within());
    }

    @Property
    void figuresReadBackFromTheHistoryScoreTheSame(@ForAll long seed) {
        Figures figures = figures(new Random(seed));

        HealthScore again = HealthScore.of(MODEL, Figures.decode(figures.encode()), TODAY);

        HealthScore first = HealthScore.of(MODEL, figures, TODAY);
        assertThat(again.score()).isEqualTo(first.score());
        assertThat(again.contribution()).isEqualTo(first.contribution());
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(figures.encode().length()).isLessThan(1200);
    }

    @Test
    void withoutAnyFigureThereIsNoScoreAndNoConfidence() {
        HealthScore score = HealthScore.of(MODEL, Figures.none(MEASURES.size()), TODAY);

        assertThat(score.scoreOrNull()).isNull();
        assertThat(score.confidence()).isZero();
        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
    }

    @Test
    void productUseAloneIsTooLittleForAScoreAndWithSatisfactionItIsEnough() {
        Figures figures = Figures.none(MEASURES.size());
        know(figures, "usage.trend", 1.0);
        know(figures, "usage.recency", 0);

        assertThat(HealthScore.of(MODEL, figures, TODAY).scoreOrNull()).isNull();
        assertThat(HealthScore.of(MODEL, figures, TODAY).confidence()).isEqualTo(30);

        know(figures, "nps", 30);
        know(figures, "csat", 0.85);
        know(figures, "cases.open", 0);
        HealthScore score = HealthScore.of(MODEL, figures, TODAY);

        assertThat(score.confidence()).isEqualTo(50);
        // 0.6 × (0.6 × 80 + 0.4 × 100) + 0.4 × (0.4 × 70 + 0.35 × 80 + 0.25 × 100)
        assertThat(score.scoreOrNull()).isEqualTo(85.2);
    }

    @Test
    void confidenceFallsWhileAMeasureIsStaleAndItsWeightStays() {
        Figures figures = Figures.none(MEASURES.size());
        for (Measure measure : MEASURES) {
            know(figures, measure.key(), 0.5);
        }
        int nps = index("nps");
        HealthScore fresh = HealthScore.of(MODEL, figures, TODAY);

        figures.newest()[nps] = TODAY - 135;
        HealthScore stale = HealthScore.of(MODEL, figures, TODAY);

        assertThat(fresh.confidence()).isEqualTo(100);
        assertThat(stale.confidence()).isEqualTo(96); // half of 20 % × 40 %
        assertThat(stale.score()).isEqualTo(fresh.score());
        assertThat(Freshness.of(stale.freshness()[nps])).isEqualTo(Freshness.STALE);

        figures.newest()[nps] = TODAY - 180;
        HealthScore unknown = HealthScore.of(MODEL, figures, TODAY);

        assertThat(unknown.confidence()).isEqualTo(92);
        assertThat(unknown.points()[nps]).isNaN();
    }

    @Test
    void aFactorWithoutWeightCountsForNothing() {
        HealthModel model = MODEL.with(Map.of(Factor.PRODUCT_USE, 0), Map.of(), MODEL.bands());
        Figures figures = Figures.none(MEASURES.size());
        for (Measure measure : MEASURES) {
            know(figures, measure.key(), 1);
        }

        HealthScore score = HealthScore.of(model, figures, TODAY);

        assertThat(score.share()[index("usage.trend")]).isZero();
        assertThat(score.confidence()).isEqualTo(100);
    }

    private static void know(Figures figures, String key, double raw) {
        figures.set(index(key), raw, 3, TODAY);
    }

    private static int index(String key) {
        return MEASURES.indexOf(MODEL.measure(key));
    }

    /** Some known, some not, some stale. */
    private static Figures figures(Random random) {
        Figures figures = Figures.none(MEASURES.size());
        for (int i = 0; i < MEASURES.size(); i++) {
            if (random.nextInt(4) > 0) {
                int age = random.nextInt(3) > 0 ? random.nextInt(30) : random.nextInt(300);
                figures.set(i, raw(random, MEASURES.get(i)), 1 + random.nextInt(50), TODAY - age);
            }
        }
        return figures;
    }

    /** Mostly within the mapping, sometimes beyond it. */
    private static double raw(Random random, Measure measure) {
        MappingPoint first = measure.mapping().getFirst();
        MappingPoint last = measure.mapping().getLast();
        double width = last.raw() - first.raw();
        return first.raw() - width / 4 + random.nextDouble() * width * 1.5;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
