package app.atalaya.task;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.field.DraftRules;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes tasks. Who may see an account sees its tasks, who may change it changes them. Announces {@code account:ID},
 * {@code tasks:USERID} for each owner, and {@link #TOPIC}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Tasks {

    /** Announced whenever any task changes. */
    public static final String TOPIC = "tasks";

    private final TaskRepository tasks;
    private final TaskQueries queries;
    private final TaskTeam team;
    private final AccountAccess access;
    private final DraftRules rules;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            TaskQueries queries,
            TaskTeam team,
            AccountAccess access,
            DraftRules rules,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.team = team;
        this.access = access;
        this.rules = rules;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** @throws NoSuchAccountException if there is none with that id that the user may see */
    public TaskLine find(TaskId id) {
        return queries.find(id).orElseThrow(NoSuchAccountException::new);
    }

    /** Who may own tasks of the account: the members of its team, by name. */
    public List<Person> owners(AccountId account) {
        access.requireVisible(account);
        return team.of(account);
    }

    /**
     * @param origin null: entered by hand. Where a task of that origin is open already, that one is the answer
     * @throws InvalidInputException if a value cannot be taken
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public TaskId create(AccountId account, TaskDraft draft, @Nullable TaskOrigin origin) {
        access.requireEditable(account);
        Optional<TaskId> open = origin == null ? Optional.empty() : queries.openFrom(account, origin);
        if (open.isPresent()) {
            return open.get();
        }
        check(draft);
        team.require(account, draft.owner(), null);
        Task task = tasks.saveAndFlush(
                new Task(account, draft, origin, currentUser.get().id(), clock.instant()));
        announce(task, null);
        return task.id();
    }

    /**
     * An owner who left the team stays until somebody names another.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody saved meanwhile; nothing is changed then
     * @throws InvalidInputException if a value cannot be taken
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void edit(TaskId id, int version, TaskDraft draft) {
        change(id, task -> {
            task.requireVersion(version);
            check(draft);
            team.require(task.account(), draft.owner(), task.owner());
            task.edit(draft, me(), clock.instant());
        });
    }

    /** @throws InvalidInputException if it was dropped meanwhile */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void complete(TaskId id) {
        change(id, task -> task.close(TaskState.DONE, me(), clock.instant()));
    }

    /** @throws InvalidInputException if it was done meanwhile */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void drop(TaskId id) {
        change(id, task -> task.close(TaskState.DROPPED, me(), clock.instant()));
    }

    /** @throws InvalidInputException if another task of the same origin is open */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void reopen(TaskId id) {
        change(id, task -> {
            TaskOrigin origin = task.origin();
            boolean another = origin != null
                    && queries.openFrom(task.account(), origin)
                            .filter(open -> !open.equals(id))
                            .isPresent();
            if (another) {
                throw new InvalidInputException(FieldRules.one("state", "task.rule.another-open"));
            }
            task.reopen(me(), clock.instant());
        });
    }

    /** @throws InvalidInputException if the new owner is not on the account's team */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void reassign(TaskId id, @Nullable UserId owner) {
        change(id, task -> {
            team.require(task.account(), owner, task.owner());
            task.assign(owner, me(), clock.instant());
        });
    }

    /** Takes back a task that was created a moment ago: it is gone, or dropped if somebody has changed it since. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void withdraw(TaskId id) {
        Task task = editable(id);
        if (task.version() > 0) {
            drop(id);
        } else {
            tasks.delete(task);
            tasks.flush();
            announce(task, null);
        }
    }

    private void change(TaskId id, Consumer<Task> how) {
        Task task = editable(id);
        UserId before = task.owner();
        how.accept(task);
        tasks.flush();
        announce(task, before);
    }

    private Task editable(TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(NoSuchAccountException::new);
        access.requireEditable(task.account());
        return task;
    }

    private void check(TaskDraft draft) {
        rules.require("task", TaskDraft.FIELDS, draft.values(), null, null);
    }

    private void announce(Task task, @Nullable UserId before) {
        liveUpdates.changed("account:" + task.account().value());
        liveUpdates.changed(TOPIC);
        for (UserId owner : new @Nullable UserId[] {before, task.owner()}) {
            if (owner != null) {
                liveUpdates.changed(TOPIC + ":" + owner.value());
            }
        }
    }

    private UserId me() {
        return currentUser.get().id();
    }
}
