package app.atalaya.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SegmentationModelsTest {

    @Autowired
    private SegmentationModels models;

    @Autowired
    private As as;

    @Test
    void everybodyReadsTheModelAndOnlyAdministratorsChangeIt() {
        for (Role role : List.of(Role.KEY_ACCOUNT_MANAGER, Role.TEAM_MEMBER, Role.EXECUTIVE)) {
            SegmentationModel model = as.role(role, models::current);
            assertThat(model.criteria()).hasSize(4);
            assertThatThrownBy(() -> as.role(role, () -> models.save(model, "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as.role(role, () -> models.preview(model)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void eachSavedChangeIsAVersionAndAStaleOneIsRefused() {
        as.administrator(() -> {
            SegmentationModel before = models.current();
            SegmentationModel saved = models.save(before, "Same again");

            assertThat(saved.version()).isEqualTo(before.version() + 1);
            assertThat(models.current()).isEqualTo(saved);
            assertThatThrownBy(() -> models.save(before, "Too late")).isInstanceOf(StaleModelException.class);
        });
    }

    @Test
    void aModelWithProblemsIsRefusedWithAllOfThem() {
        as.administrator(() -> {
            SegmentationModel model = models.current();
            SegmentationModel broken = new SegmentationModel(
                    model.version(), List.of(), model.rules(), new SegmentationSettings(-1, 90, 5, 0.2, 0));

            assertThatThrownBy(() -> models.save(broken, ""))
                    .isInstanceOfSatisfying(
                            InvalidModelException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(ModelProblem::messageKey)
                                    .contains(
                                            "segmentation.problem.weights",
                                            "segmentation.problem.days",
                                            "segmentation.problem.capacity"));
        });
    }

    @Test
    void thePreviewOfAnUnchangedModelChangesNothing() {
        as.administrator(() -> {
            ModelPreview preview = models.preview(models.current());
            assertThat(preview.scoresMoved()).isZero();
            assertThat(preview.reclassified()).isEmpty();
        });
    }
}
