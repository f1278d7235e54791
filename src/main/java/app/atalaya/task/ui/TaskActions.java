package app.atalaya.task.ui;

import app.atalaya.account.AccountId;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskId;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskState;
import app.atalaya.task.Tasks;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What people do with tasks, wherever they stand; each can be undone, and whatever shows tasks refreshes by itself. */
@org.springframework.stereotype.Component
class TaskActions {

    private final Tasks tasks;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskActions(Tasks tasks, CurrentUser currentUser, Clock clock) {
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The day where the user is. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(currentUser.get().zone()));
    }

    void create(AccountId account) {
        List<Person> owners = tasks.owners(account);
        UserId me = currentUser.get().id();
        boolean onTeam = owners.stream().anyMatch(person -> person.id().equals(me));
        TaskDraft empty = new TaskDraft("", null, onTeam ? me : null, null);
        UI ui = UI.getCurrent();
        TaskDialog.open(empty, owners, today(), draft -> {
            TaskId created = tasks.create(account, draft, null);
            Toasts.undoable(ui, () -> attempt(ui, () -> tasks.withdraw(created)), "task.created", draft.title());
        });
    }

    void edit(TaskLine task) {
        TaskDialog.edit(
                tasks.owners(task.account().id()),
                today(),
                () -> tasks.find(task.id()),
                (draft, version) -> tasks.edit(task.id(), version, draft));
    }

    void complete(TaskLine task) {
        close(task, () -> tasks.complete(task.id()), "task.completed");
    }

    void drop(TaskLine task) {
        close(task, () -> tasks.drop(task.id()), "task.dropped");
    }

    void reopen(TaskLine task) {
        UI ui = UI.getCurrent();
        attempt(ui, () -> {
            tasks.reopen(task.id());
            Runnable undo =
                    task.state() == TaskState.DONE ? () -> tasks.complete(task.id()) : () -> tasks.drop(task.id());
            Toasts.undoable(ui, () -> attempt(ui, undo), "task.reopened", task.title());
        });
    }

    private static void attempt(Component place, Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refused) {
            Toasts.error(place, "task.refused", TaskTexts.problems(refused));
        }
    }

    private void close(TaskLine task, Runnable work, String key) {
        UI ui = UI.getCurrent();
        attempt(ui, () -> {
            work.run();
            Toasts.undoable(ui, () -> attempt(ui, () -> tasks.reopen(task.id())), key, task.title());
        });
    }
}
