package app.atalaya.health;

import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what the models say. A change is a new version; old days keep the one that they were computed with. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HealthModels {

    private final ModelStore store;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;

    HealthModels(ModelStore store, CurrentUser currentUser, ApplicationEventPublisher events, LiveUpdates liveUpdates) {
        this.store = store;
        this.currentUser = currentUser;
        this.events = events;
        this.liveUpdates = liveUpdates;
    }

    /** The version in force of the standard model. */
    public ModelVersion current() {
        return store.current();
    }

    /** The version in force of that model. */
    public ModelVersion inForce(ModelId model) {
        return store.current(model);
    }

    public Optional<ModelVersion> version(int number) {
        return store.version(number);
    }

    /** All versions of the standard model, newest first. */
    public List<ModelVersion> history() {
        return historyOf(store.current().of());
    }

    /** All versions of that model, newest first. */
    public List<ModelVersion> historyOf(ModelId model) {
        return store.all().reversed().stream()
                .filter(version -> version.of().equals(model))
                .toList();
    }

    /**
     * Puts a changed model in force; all its scores are computed anew in the background.
     *
     * @param basedOn the number of the version that was edited, which says of which model it is
     * @throws OptimisticLockingFailureException if another version came in between
     * @throws IllegalArgumentException if the model has {@linkplain HealthModel#problems problems} or there is no reason
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public ModelVersion save(HealthModel changed, String reason, int basedOn) {
        if (reason.isBlank() || reason.length() > 400) {
            throw new IllegalArgumentException("A reason of 1 to 400 characters is required");
        }
        List<String> problems = changed.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Not a usable model: " + problems);
        }
        ModelId model = store.version(basedOn)
                .orElseThrow(() -> new OptimisticLockingFailureException("There is no version " + basedOn))
                .of();
        // Versions of all models share their numbers: of two saved at the same moment the later is refused, whichever
        // models they are of.
        if (store.current(model).number() != basedOn
                || !store.insert(
                        store.newest() + 1, model, changed, currentUser.get().id(), reason.strip())) {
            throw new OptimisticLockingFailureException("Version " + basedOn + " is no longer in force");
        }
        ModelVersion saved = store.current(model);
        events.publishEvent(new ModelChanged(saved.number()));
        liveUpdates.changed("health-models");
        return saved;
    }
}
