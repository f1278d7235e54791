package app.atalaya.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelCriteria;
import app.atalaya.health.ModelId;
import app.atalaya.health.ModelVersion;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@DatabaseTest
class ModelDraftsTest {

    @Autowired
    ModelDrafts drafts;

    @Autowired
    HealthModels models;

    @Autowired
    ModelArrangement arrangement;

    @Autowired
    OpenDrafts openDrafts;

    @Autowired
    As as;

    private ModelId model = new ModelId(0);
    private @Nullable ModelVersion begun;

    @BeforeEach
    void aModelOfItsOwn() {
        as.administrator(() -> {
            ModelCriteria criteria = new ModelCriteria(Set.of(Given.unique("Drafted")), Set.of());
            model = arrangement.add(
                    Given.unique("Model"), criteria, "", arrangement.current().revision());
            begun = models.inForce(model);
        });
    }

    @AfterEach
    void gone() {
        as.administrator(() -> {
            drafts.find(model).ifPresent(draft -> drafts.discard(model, draft.revision()));
            if (arrangement.current().find(model).isPresent()) {
                arrangement.remove(model, arrangement.current().revision());
            }
        });
    }

    @Test
    void aDraftChangesNothingUntilItIsPublishedAsTheNextVersion() {
        HealthModel edited = weighing(33);
        Draft draft = save(edited, 0);
        assertThat(inForce()).isEqualTo(first());

        ModelVersion published = as.administrator(() -> drafts.publish(model, "Invoices tell more", draft.revision()));

        assertThat(published.model()).isEqualTo(edited);
        assertThat(published.reason()).isEqualTo("Invoices tell more");
        assertThat(published.author()).isEqualTo(as.someone(Role.ADMINISTRATOR).id());
        assertThat(inForce()).isEqualTo(published);
        assertThat(as.administrator(() -> drafts.find(model))).isEmpty();
        assertThat(as.administrator(() -> models.historyOf(model))).containsExactly(published, first());
        assertThat(as.administrator(() -> models.current()).of())
                .as("the other models stay as they are")
                .isNotEqualTo(model);
    }

    @Test
    void theLaterOfTwoAdministratorsIsToldAndOverwritesNothing() {
        Draft read = save(weighing(33), 0);
        Draft theirs = save(weighing(40), read.revision());

        assertThatThrownBy(() -> save(weighing(50), read.revision()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> save(weighing(50), 0)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> as.administrator(() -> drafts.discard(model, read.revision())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> as.administrator(() -> drafts.publish(model, "Mine", read.revision())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(as.administrator(() -> drafts.find(model))).contains(theirs);
    }

    @Test
    void anOutdatedDraftIsNotPublishedUntilItIsBroughtUpToDate() {
        Draft draft = save(weighing(33), 0);
        ModelVersion second = as.administrator(() -> models.save(weighing(25), "Meanwhile", first().number()));

        assertThatThrownBy(() -> as.administrator(() -> drafts.publish(model, "Late", draft.revision())))
                .isInstanceOf(OutdatedDraftException.class);
        assertThat(inForce()).isEqualTo(second);

        Draft upToDate = as.administrator(() -> drafts.save(model, weighing(33), second.number(), draft.revision()));
        ModelVersion third = as.administrator(() -> drafts.publish(model, "Now", upToDate.revision()));
        assertThat(third.number()).isGreaterThan(second.number());
    }

    @Test
    void aDraftMayBeUnusableButIsNotPublishedThen() {
        HealthModel overlapping = first().model().with(Map.of(), Map.of(), new Bands(80, 60));
        Draft draft = save(overlapping, 0);

        assertThatThrownBy(() -> as.administrator(() -> drafts.publish(model, "Why not", draft.revision())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bandOrder");
        assertThatThrownBy(() -> as.administrator(() -> {
                    Draft usable = drafts.save(model, weighing(33), first().number(), draft.revision());
                    drafts.publish(model, " ", usable.revision());
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(inForce()).isEqualTo(first());
        assertThat(as.administrator(() -> drafts.find(model))).isPresent();
    }

    @Test
    void aDraftMeasuresWhatItsModelMeasures() {
        HealthModel without = new HealthModel(
                first().model().factors().subList(0, 4), first().model().bands());

        assertThatThrownBy(() -> save(without, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDraftOfAModelThatIsGoneIsNeitherSavedNorPublished() {
        Draft draft = save(weighing(33), 0);
        as.administrator(() -> arrangement.remove(model, arrangement.current().revision()));

        assertThatThrownBy(() -> save(weighing(40), draft.revision())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as.administrator(() -> drafts.publish(model, "Gone", draft.revision())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void onlyAdministratorsMayReplayUnderADraft() {
        save(weighing(33), 0);

        assertThat(as.administrator(openDrafts::drafts))
                .anyMatch(draft -> draft.of().equals(model));
        assertThat(List.of(
                        as.role(Role.KEY_ACCOUNT_MANAGER, openDrafts::drafts),
                        as.role(Role.EXECUTIVE, openDrafts::drafts)))
                .allMatch(List::isEmpty);
    }

    private ModelVersion inForce() {
        return as.administrator(() -> models.inForce(model));
    }

    private Draft save(HealthModel edited, int revision) {
        return as.administrator(() -> drafts.save(model, edited, first().number(), revision));
    }

    private HealthModel weighing(int financial) {
        return first().model()
                .with(
                        Map.of(Factor.FINANCIAL, financial),
                        Map.of(),
                        first().model().bands());
    }

    private ModelVersion first() {
        return Objects.requireNonNull(begun);
    }
}
