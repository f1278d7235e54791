package app.atalaya.health;

import app.atalaya.health.Arrangement.Remark;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which models there are, for whom, and in which order. Every change has all accounts scored anew; past days keep the version that they
 * were computed with. All changes take the revision that the user was looking at and throw
 * {@link OptimisticLockingFailureException} where it is not the present one any more.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ModelArrangement {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final int LONGEST_NAME = 80;

    private final ArrangementStore store;
    private final ModelStore versions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;

    ModelArrangement(
            ArrangementStore store,
            ModelStore versions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            LiveUpdates liveUpdates) {
        this.store = store;
        this.versions = versions;
        this.currentUser = currentUser;
        this.events = events;
        this.liveUpdates = liveUpdates;
    }

    public Arrangement current() {
        return store.read();
    }

    /** What is odd about the models as they stand: nothing of it is an error. */
    @PreAuthorize(ADMINISTRATOR)
    public List<Remark> remarks() {
        return store.read().remarks(store.segments());
    }

    /** The segments that accounts have, to choose from. */
    @PreAuthorize(ADMINISTRATOR)
    public List<String> segments() {
        return store.segments();
    }

    /**
     * Message key of what is wrong with the name or the criteria of a model; null where nothing is.
     *
     * @param own the model that is edited; null for a new one
     */
    @PreAuthorize(ADMINISTRATOR)
    public @Nullable String problem(String name, ModelCriteria criteria, @Nullable ModelId own) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return "health.models.problem.name";
        }
        if (criteria.fitsEverybody()) {
            return "health.models.problem.everybody";
        }
        boolean taken = store.read().models().stream()
                .anyMatch(model -> !model.id().equals(own)
                        && model.name() != null
                        && model.name().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)));
        return taken ? "health.models.problem.taken" : null;
    }

    /**
     * Adds a model, which begins as the standard one stands; it is asked after all others, but before the standard one.
     *
     * @throws IllegalArgumentException if there is a {@linkplain #problem problem}
     */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public ModelId add(String name, ModelCriteria criteria, String reason, int revision) {
        store.begin(revision);
        require(problem(name, criteria, null));
        Arrangement before = store.read();
        store.add(name.strip(), criteria);
        ModelId added = store.named(name.strip());
        List<ModelId> order = named(before);
        order.add(added);
        store.order(order);
        HealthModel standard = versions.current(before.standard().id()).model();
        UserId me = currentUser.get().id();
        // Versions of all models share their numbers, so somebody who publishes at the same moment may have taken this
        // one.
        if (!versions.insert(versions.newest() + 1, added, standard, me, reason.isBlank() ? null : reason.strip())) {
            throw new OptimisticLockingFailureException("Another version was saved at the same moment");
        }
        announce();
        return added;
    }

    /** @throws IllegalArgumentException if there is a {@linkplain #problem problem}, or it is the standard model */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void change(ModelId id, String name, ModelCriteria criteria, int revision) {
        store.begin(revision);
        requireNamed(id);
        require(problem(name, criteria, id));
        store.change(id, name.strip(), criteria);
        announce();
    }

    /**
     * Puts a model at a place of the order.
     *
     * @param place from 0, which is asked first; beyond the last named model is the last
     */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void move(ModelId id, int place, int revision) {
        store.begin(revision);
        List<ModelId> order = named(requireNamed(id));
        order.remove(id);
        order.add(Math.clamp(place, 0, order.size()), id);
        store.order(order);
        announce();
    }

    /** Takes a model away: its accounts go to the next that they fit, old days stay as they are. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void remove(ModelId id, int revision) {
        store.begin(revision);
        requireNamed(id);
        store.remove(id);
        announce();
    }

    private Arrangement requireNamed(ModelId id) {
        Arrangement now = store.read();
        if (now.find(id)
                .orElseThrow(() -> new NoSuchElementException("No such model"))
                .standard()) {
            throw new IllegalArgumentException("The standard model is for whoever fits no other, always");
        }
        return now;
    }

    private static List<ModelId> named(Arrangement arrangement) {
        return new ArrayList<>(arrangement.models().stream()
                .filter(model -> !model.standard())
                .map(ScoringModel::id)
                .toList());
    }

    private static void require(@Nullable String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    private void announce() {
        events.publishEvent(new ModelChanged(versions.newest()));
        liveUpdates.changed("health-models");
    }
}
