package app.atalaya.health;

import app.atalaya.identity.CurrentUser;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the model of health. A change is a new version; old days keep the one that they were computed with. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HealthModels {

    private final ModelStore store;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    HealthModels(ModelStore store, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.store = store;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** The version in force. */
    public ModelVersion current() {
        return store.current();
    }

    /** All versions, newest first. */
    public List<ModelVersion> history() {
        return store.all().reversed();
    }

    /**
     * Puts a changed model in force; all scores are computed anew in the background.
     *
     * @param basedOn the number of the version that was edited
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
        if (store.current().number() != basedOn
                || !store.insert(basedOn + 1, changed, currentUser.get().id(), reason.strip())) {
            throw new OptimisticLockingFailureException("Version " + basedOn + " is no longer in force");
        }
        events.publishEvent(new ModelChanged(basedOn + 1));
        return store.current();
    }
}
