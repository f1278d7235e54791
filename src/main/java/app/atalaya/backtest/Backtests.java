package app.atalaya.backtest;

import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelId;
import app.atalaya.health.ModelVersion;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.SignedInUser;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs that hold the health model against what really happened. They work in the background, one per user at a time, over all accounts;
 * progress and ends are announced as {@value #TOPIC}. Figures name no account.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'EXECUTIVE')")
public class Backtests {

    public static final String TOPIC = "backtests";

    private static final int USUAL_MONTHS = 24;

    private final BacktestRuns runs;
    private final BacktestJobs jobs;
    private final HealthModels models;
    private final ModelDrafts drafts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Backtests(
            BacktestRuns runs,
            BacktestJobs jobs,
            HealthModels models,
            ModelDrafts drafts,
            CurrentUser currentUser,
            Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.models = models;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public List<BacktestRun> page(int offset, int limit) {
        return runs.page(offset, limit);
    }

    public int count() {
        return runs.count();
    }

    public Optional<BacktestRun> find(long id) {
        return runs.find(id);
    }

    /** What one would usually try: two years, month by month. */
    public BacktestParameters usual() {
        LocalDate today = LocalDate.now(clock);
        return new BacktestParameters(
                today.minusMonths(USUAL_MONTHS),
                today,
                Rhythm.MONTHLY,
                Alarm.CRITICAL,
                Outcome.ANY,
                BacktestParameters.USUAL_GRACE);
    }

    /**
     * @param modelVersion the number of the version that scores
     * @return the number of the run
     * @throws IllegalArgumentException if the parameters have {@linkplain BacktestParameters#problems problems}, or there is no such version
     * @throws BacktestBusyException if the user has a run at work
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public long start(BacktestParameters parameters, int modelVersion) {
        ModelVersion version = models.history().stream()
                .filter(each -> each.number() == modelVersion)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No version " + modelVersion));
        return start(parameters, version.model(), modelVersion, null, null);
    }

    /**
     * A trial of what a model is to become; like any model that is tried, it scores all accounts.
     *
     * @return the number of the run
     * @throws IllegalArgumentException if the parameters or the draft have problems
     * @throws OptimisticLockingFailureException if somebody changed, discarded or published the draft meanwhile
     * @throws BacktestBusyException if the user has a run at work
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public long startDraft(BacktestParameters parameters, ModelId of, int revision) {
        Draft draft = drafts.find(of)
                .filter(found -> found.revision() == revision)
                .orElseThrow(() -> new OptimisticLockingFailureException("The draft was changed meanwhile"));
        if (!draft.model().problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "Not a usable model: " + draft.model().problems());
        }
        return start(parameters, draft.model(), draft.basedOn(), revision, null);
    }

    /**
     * The same trial with the weights that a run suggests.
     *
     * @throws IllegalArgumentException if it suggests none
     * @throws BacktestBusyException if the user has a run at work
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public long startSuggested(long runId) {
        BacktestRun run = withSuggestion(runId);
        HealthModel changed = suggestion(run).applyTo(runs.model(runId));
        return start(run.parameters(), changed, run.modelVersion(), null, runId);
    }

    /**
     * The draft that the weights of a run would replace: whoever edits the model that was tried.
     *
     * @throws IllegalArgumentException if the run suggests no weights
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<Draft> draftInTheWay(long runId) {
        return drafts.find(modelOf(withSuggestion(runId)));
    }

    /**
     * Makes the weights that a run suggests the draft of its model, to be judged, edited and published there.
     *
     * @param revision of the draft that they replace; 0: there is none
     * @throws IllegalArgumentException if it suggests none
     * @throws OptimisticLockingFailureException if somebody saved, discarded or published the draft meanwhile
     * @throws java.util.NoSuchElementException if the model was removed
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Draft takeOver(long runId, int revision) {
        BacktestRun run = withSuggestion(runId);
        HealthModel changed = suggestion(run).applyTo(runs.model(runId));
        return drafts.save(modelOf(run), changed, run.modelVersion(), revision);
    }

    private ModelId modelOf(BacktestRun run) {
        return models.version(run.modelVersion()).orElseThrow().of();
    }

    private long start(
            BacktestParameters parameters,
            HealthModel model,
            int version,
            @Nullable Integer draftRevision,
            @Nullable Long suggestedBy) {
        List<String> problems = parameters.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Not to be tried: " + problems);
        }
        SignedInUser user = currentUser.get();
        long id = runs.create(parameters, model, version, draftRevision, suggestedBy, user.id());
        BacktestRun run = runs.find(id).orElseThrow();
        afterCommit(() -> jobs.start(run, user.username()));
        return id;
    }

    private BacktestRun withSuggestion(long runId) {
        return runs.find(runId)
                .filter(run -> run.figures() != null
                        && run.figures().suggestion() != null
                        && run.figures().suggestion().changesAnything())
                .orElseThrow(() -> new IllegalArgumentException("Run " + runId + " suggests nothing"));
    }

    private static Suggestion suggestion(BacktestRun run) {
        return Objects.requireNonNull(Objects.requireNonNull(run.figures()).suggestion());
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
