package app.atalaya.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.worth.Criterion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private static final SegmentationModel STANDARD = SegmentationModel.standard();

    @Test
    void theModelThatAtalayaComesWithIsFine() {
        assertThat(ModelCheck.problemsOf(STANDARD)).isEmpty();
    }

    @Test
    void aModelSurvivesBeingStored() {
        assertThat(SegmentationJson.model(SegmentationJson.write(STANDARD))).isEqualTo(STANDARD);
    }

    @Test
    void weightsMustNotBeNegativeNorAllZero() {
        assertThat(keys(withCriterion(-1, 0, 100))).contains("segmentation.problem.weight");
        assertThat(keys(withCriterion(0, 0, 100))).containsExactly("segmentation.problem.weights");
        assertThat(keys(withCriterion(Double.NaN, 0, 100))).contains("segmentation.problem.weight");
    }

    @Test
    void figuresOfAScaleMustRise() {
        assertThat(keys(withCriterion(1, 100, 100))).containsExactly("segmentation.problem.figures");
        assertThat(keys(withCriterion(1, -1, 100))).containsExactly("segmentation.problem.figures");
    }

    @Test
    void aRuleMustKeepAtMostWhatItAsksForToEnter() {
        assertThat(keys(withRule("1", new SegmentRule.Limit(70, 75)))).containsExactly("segmentation.problem.keep");
        assertThat(keys(withRule("1", new SegmentRule.Limit(170, 75)))).containsExactly("segmentation.problem.score");
    }

    @Test
    void aRuleMustNameATierThatExists() {
        assertThat(keys(withRule("4", null))).containsExactly("segmentation.problem.outcome");
    }

    private static List<String> keys(SegmentationModel model) {
        return ModelCheck.problemsOf(model).stream()
                .map(ModelProblem::messageKey)
                .toList();
    }

    private static SegmentationModel withCriterion(double weight, double low, double high) {
        return new SegmentationModel(
                0,
                List.of(new Criterion(
                        Criterion.Kind.RELATIONSHIP,
                        weight,
                        List.of(new Criterion.Point(low, 0), new Criterion.Point(high, 100)))),
                List.of(),
                STANDARD.settings());
    }

    private static SegmentationModel withRule(String outcome, SegmentRule.@Nullable Limit score) {
        SegmentRule rule =
                new SegmentRule("r", SegmentField.TIER, outcome, score, null, Set.of(), Set.of(), Set.of(), Set.of());
        return new SegmentationModel(0, STANDARD.criteria(), List.of(rule), STANDARD.settings());
    }
}
