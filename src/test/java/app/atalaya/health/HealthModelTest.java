package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.Measure.MappingPoint;
import app.atalaya.signal.SignalKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HealthModelTest {

    private static final HealthModel MODEL = StandardModel.create();

    @Test
    void aBoundaryBelongsToTheBetterBand() {
        Bands bands = new Bands(50, 70);

        assertThat(bands.of(0.0)).isEqualTo(Band.CRITICAL);
        assertThat(bands.of(49.9)).isEqualTo(Band.CRITICAL);
        assertThat(bands.of(50.0)).isEqualTo(Band.AT_RISK);
        assertThat(bands.of(69.9)).isEqualTo(Band.AT_RISK);
        assertThat(bands.of(70.0)).isEqualTo(Band.HEALTHY);
        assertThat(bands.of(100.0)).isEqualTo(Band.HEALTHY);
        assertThat(bands.of(null)).isEqualTo(Band.UNKNOWN);
    }

    @Test
    void theStandardModelIsUsableAndCoversAllFactors() {
        assertThat(MODEL.problems()).isEmpty();
        assertThat(MODEL.factors()).extracting(HealthModel.FactorModel::factor).containsExactly(Factor.values());
        assertThat(new HashSet<>(MODEL.measures().stream().map(Measure::key).toList()))
                .hasSameSizeAs(MODEL.measures());
    }

    @Test
    void churnIsTheOutcomeAndNeverAnInput() {
        assertThat(MODEL.measures()).flatExtracting(Measure::kinds).doesNotContain(SignalKind.CHURN);
    }

    @Test
    void aMappingIsStraightBetweenItsPointsAndLevelBeyondThem() {
        Measure trend = MODEL.measure("usage.trend");

        assertThat(trend.points(-1)).isZero();
        assertThat(trend.points(0.25)).isEqualTo(15);
        assertThat(trend.points(0.5)).isEqualTo(30);
        assertThat(trend.points(1.15)).isCloseTo(90, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(trend.points(7)).isEqualTo(100);
    }

    @Test
    void mappingsAreOrderedAndMonotone() {
        for (Measure measure : MODEL.measures()) {
            List<MappingPoint> mapping = measure.mapping();
            boolean rising = mapping.getLast().points() > mapping.getFirst().points();
            for (int i = 1; i < mapping.size(); i++) {
                assertThat(mapping.get(i).raw())
                        .isGreaterThan(mapping.get(i - 1).raw());
                assertThat(mapping.get(i).points() > mapping.get(i - 1).points())
                        .isEqualTo(rising);
            }
        }
    }

    @Test
    void weightsThatSumToZeroAreRefused() {
        HealthModel noFactor = MODEL.with(
                Map.of(
                        Factor.PRODUCT_USE, 0,
                        Factor.SATISFACTION, 0,
                        Factor.ENGAGEMENT, 0,
                        Factor.FINANCIAL, 0,
                        Factor.RELATIONAL, 0),
                Map.of(),
                MODEL.bands());
        HealthModel noMeasure = MODEL.with(Map.of(), Map.of("engagement.rate", 0), MODEL.bands());

        assertThat(noFactor.problems()).containsExactly("health.model.problem.factorSum");
        assertThat(noMeasure.problems()).containsExactly("health.model.problem.measureSum");
    }

    @Test
    void negativeAndAbsurdWeightsAreRefused() {
        assertThat(MODEL.with(Map.of(Factor.FINANCIAL, -1), Map.of(), MODEL.bands())
                        .problems())
                .containsExactly("health.model.problem.weightRange");
        assertThat(MODEL.with(Map.of(), Map.of("nps", 1001), MODEL.bands()).problems())
                .containsExactly("health.model.problem.weightRange");
    }

    @Test
    void bandsThatOverlapOrLeaveTheScaleAreRefused() {
        assertThat(MODEL.with(Map.of(), Map.of(), new Bands(70, 70)).problems())
                .containsExactly("health.model.problem.bandOrder");
        assertThat(MODEL.with(Map.of(), Map.of(), new Bands(80, 60)).problems())
                .containsExactly("health.model.problem.bandOrder");
        assertThat(MODEL.with(Map.of(), Map.of(), new Bands(0, 60)).problems())
                .containsExactly("health.model.problem.bandRange");
        assertThat(MODEL.with(Map.of(), Map.of(), new Bands(40, 101)).problems())
                .containsExactly("health.model.problem.bandRange");
    }

    @Test
    void aModelComesBackFromItsJsonUnchanged() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(MODEL), HealthModel.class))
                .isEqualTo(MODEL);
    }
}
