package app.atalaya.advice;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.task.OriginTask;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskId;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskOrigin;
import app.atalaya.task.Tasks;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people make of suggestions: a task, or nothing, with a reason. Who may change the account decides; the first decision counts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AdviceDecisions {

    /** The longest comment, in characters. */
    public static final int LONGEST_COMMENT = 400;

    private final DecisionStore store;
    private final Tasks tasks;
    private final TaskLists taskLists;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    AdviceDecisions(
            DecisionStore store,
            Tasks tasks,
            TaskLists taskLists,
            AccountAccess access,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.taskLists = taskLists;
        this.access = access;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /**
     * Makes it a task.
     *
     * @return empty if it was decided before: there is one task, however often it is accepted
     * @throws InvalidInputException if the task cannot be taken like this; nothing is decided then
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public Optional<DecisionId> accept(Suggestion suggestion, TaskDraft draft) {
        AccountId account = suggestion.account().id();
        access.requireEditable(account);
        Optional<DecisionId> decided = decide(suggestion, null, null);
        decided.ifPresent(id ->
                store.becameTask(id, tasks.create(account, draft, new TaskOrigin(Advice.ORIGIN, suggestion.key()))));
        return decided;
    }

    /**
     * Keeps it away for {@value Decision#REST_DAYS} days, unless its figure gets clearly worse.
     *
     * @param comment required where the reason is {@link DismissalReason#OTHER}
     * @return empty if it was decided before
     * @throws InvalidInputException if the comment is missing or too long
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public Optional<DecisionId> dismiss(Suggestion suggestion, DismissalReason reason, String comment) {
        AccountId account = suggestion.account().id();
        access.requireEditable(account);
        if (comment.isBlank() && reason == DismissalReason.OTHER) {
            throw new InvalidInputException(FieldRules.one("comment", "account.rule.required"));
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new InvalidInputException(FieldRules.one(
                    "comment",
                    "account.rule.too-long",
                    String.valueOf(LONGEST_COMMENT),
                    String.valueOf(comment.length())));
        }
        Optional<DecisionId> decided = decide(suggestion, reason, comment.isBlank() ? null : comment.strip());
        liveUpdates.changed("account:" + account.value());
        return decided;
    }

    /** As if it had never been decided; a task that came of it is taken back. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void undo(DecisionId id) {
        store.find(id).ifPresent(decision -> {
            AccountId account = new AccountId(decision.account());
            access.requireEditable(account);
            store.delete(id);
            if (decision.task() != null) {
                tasks.withdraw(decision.task());
            }
            liveUpdates.changed("account:" + account.value());
        });
    }

    private Optional<DecisionId> decide(
            Suggestion suggestion, @Nullable DismissalReason reason, @Nullable String comment) {
        Optional<Decision> last = store.last(suggestion);
        LocalDate today = LocalDate.now(clock);
        boolean stands = last.isPresent()
                && last.get()
                        .keepsAway(
                                suggestion.figure(),
                                Rules.step(suggestion.rule()),
                                today,
                                busy(suggestion.account().id(), today));
        if (stands) {
            return Optional.empty();
        }
        last.ifPresent(old -> store.retire(old.id()));
        return store.insert(
                new DecisionStore.New(
                        suggestion, reason, comment, currentUser.get().id()),
                clock.instant());
    }

    private Set<TaskId> busy(AccountId account, LocalDate today) {
        LocalDate since = today.minusDays(Decision.SETTLING_DAYS);
        return taskLists
                .from(
                        Advice.ORIGIN,
                        List.of(account),
                        since.atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .map(OriginTask::id)
                .collect(Collectors.toSet());
    }
}
