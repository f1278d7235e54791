package app.atalaya.whatif;

import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.Measure;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelId;
import app.atalaya.health.ModelVersion;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of the models: begun by whoever saves first, edited by all administrators together, then discarded or published with a reason. A
 * draft may be as wrong as it likes; only publishing asks whether it is usable.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ModelDrafts {

    private final DraftStore store;
    private final HealthModels models;
    private final ModelArrangement arrangement;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;

    ModelDrafts(
            DraftStore store,
            HealthModels models,
            ModelArrangement arrangement,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.store = store;
        this.models = models;
        this.arrangement = arrangement;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
    }

    public Optional<Draft> find(ModelId model) {
        return store.find(model);
    }

    /** Those of the models that there are, in their order. */
    public List<Draft> all() {
        List<Draft> all = store.all();
        return arrangement.current().models().stream()
                .flatMap(model -> all.stream().filter(draft -> draft.of().equals(model.id())))
                .toList();
    }

    /**
     * Keeps what was edited.
     *
     * @param basedOn the number of the version that it changes
     * @param revision of the draft that was edited; 0: there was none
     * @throws OptimisticLockingFailureException if somebody saved, discarded or published the draft meanwhile
     * @throws IllegalArgumentException if it measures something else than that version: a draft changes weights and bands
     */
    @Transactional
    public Draft save(ModelId model, HealthModel edited, int basedOn, int revision) {
        requireModel(model);
        ModelVersion base = models.version(basedOn)
                .filter(version -> version.of().equals(model))
                .orElseThrow(() -> new IllegalArgumentException("No version " + basedOn + " of this model"));
        if (!measures(edited).equals(measures(base.model()))) {
            throw new IllegalArgumentException("A draft changes weights and bands only");
        }
        var me = currentUser.get().id();
        boolean saved = revision == 0
                ? store.insert(model, edited, basedOn, me)
                : store.update(model, edited, basedOn, revision, me);
        requireLast(saved);
        liveUpdates.changed("health-models");
        return store.find(model).orElseThrow();
    }

    private void requireModel(ModelId model) {
        if (arrangement.current().find(model).isEmpty()) {
            throw new NoSuchElementException("No such model");
        }
    }

    /** What is measured, and how: all but the weights. */
    private static List<Measure> measures(HealthModel model) {
        return model.measures().stream()
                .map(measure -> new Measure(
                        measure.key(),
                        measure.aggregation(),
                        measure.kinds(),
                        measure.windowDays(),
                        measure.baseDays(),
                        measure.target(),
                        measure.validityDays(),
                        0,
                        measure.mapping()))
                .toList();
    }

    /** @throws OptimisticLockingFailureException if somebody saved, discarded or published it meanwhile */
    @Transactional
    public void discard(ModelId model, int revision) {
        requireLast(store.delete(model, revision));
        liveUpdates.changed("health-models");
    }

    /**
     * Makes the draft the next version of its model.
     *
     * @throws OptimisticLockingFailureException if somebody saved, discarded or published it meanwhile
     * @throws OutdatedDraftException if another version of the model was published since
     * @throws IllegalArgumentException if it is not usable, or there is no reason
     */
    @Transactional
    public ModelVersion publish(ModelId model, String reason, int revision) {
        requireModel(model);
        Draft draft = store.find(model)
                .filter(found -> found.revision() == revision)
                .orElseThrow(() -> new OptimisticLockingFailureException("The draft was changed meanwhile"));
        if (models.inForce(model).number() != draft.basedOn()) {
            throw new OutdatedDraftException(draft.basedOn());
        }
        ModelVersion published = models.save(draft.model(), reason, draft.basedOn());
        requireLast(store.delete(model, revision));
        liveUpdates.changed("health-models");
        return published;
    }

    private static void requireLast(boolean done) {
        if (!done) {
            throw new OptimisticLockingFailureException("The draft was changed meanwhile");
        }
    }
}
