package app.atalaya.segmentation;

import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.worth.WorthStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the criteria and rules, and lets administrators change them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SegmentationModels {

    private static final int BATCH = 1_000;

    private final ModelStore store;
    private final WorthFacts facts;
    private final WorthStore worth;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    SegmentationModels(
            ModelStore store,
            WorthFacts facts,
            WorthStore worth,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.worth = worth;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    public SegmentationModel current() {
        return store.latest();
    }

    /** What keeps the model from being used; empty where nothing does. */
    public List<ModelProblem> problemsOf(SegmentationModel edited) {
        return ModelCheck.problemsOf(edited);
    }

    /**
     * Saves a new version and has every account looked at again.
     *
     * @param edited still with the version that it was made from
     * @throws InvalidModelException if it has problems
     * @throws StaleModelException if another version was saved meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public SegmentationModel save(SegmentationModel edited, String reason) {
        List<ModelProblem> problems = ModelCheck.problemsOf(edited);
        if (!problems.isEmpty()) {
            throw new InvalidModelException(problems);
        }
        if (store.latest().version() != edited.version()) {
            throw new StaleModelException();
        }
        SegmentationModel next = edited.withVersion(edited.version() + 1);
        try {
            store.add(next, reason, currentUser.get().id());
        } catch (DuplicateKeyException another) {
            throw new StaleModelException();
        }
        worth.markAll();
        liveUpdates.changed("segmentation");
        return next;
    }

    /**
     * What the edited model would change, over all accounts.
     *
     * @throws InvalidModelException if it has problems
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public ModelPreview preview(SegmentationModel edited) {
        List<ModelProblem> problems = ModelCheck.problemsOf(edited);
        if (!problems.isEmpty()) {
            throw new InvalidModelException(problems);
        }
        Comparison comparison = new Comparison(store.latest(), edited);
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = facts.idsAfter(0, BATCH);
        while (!ids.isEmpty()) {
            facts.of(ids, today).forEach(comparison::add);
            ids = facts.idsAfter(ids.getLast(), BATCH);
        }
        return new ModelPreview(comparison.accounts, comparison.moved, comparison.reclassified);
    }

    /** Runs two models side by side. */
    private static final class Comparison {

        private final SegmentationModel saved;
        private final SegmentationModel edited;
        private final Map<SegmentField, Integer> reclassified = new EnumMap<>(SegmentField.class);
        private int accounts;
        private int moved;

        Comparison(SegmentationModel saved, SegmentationModel edited) {
            this.saved = saved;
            this.edited = edited;
        }

        void add(AccountFacts account) {
            accounts++;
            Situation before = account.situation(saved);
            Situation after = account.situation(edited);
            if (hasMoved(before.score(), after.score())) {
                moved++;
            }
            for (SegmentField field : SegmentField.values()) {
                if (!wanted(saved, field, before).equals(wanted(edited, field, after))) {
                    reclassified.merge(field, 1, Integer::sum);
                }
            }
        }

        private static boolean hasMoved(@Nullable Double before, @Nullable Double after) {
            return before == null || after == null ? !Objects.equals(before, after) : Math.abs(before - after) >= 1;
        }

        private static Optional<String> wanted(SegmentationModel model, SegmentField field, Situation situation) {
            return new SegmentationRules(model.rules(), field)
                    .deserved(situation)
                    .map(SegmentRule::outcome);
        }
    }
}
