package app.atalaya.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamRole;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskId;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.task.Tasks;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.FilterChips;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskViewsTest extends ViewTest {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Accounts accounts;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    private Person manager;
    private AccountRef account;

    @BeforeEach
    void anAccount() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(manager);
        signIn(manager, SPANISH);
    }

    @Test
    void aTaskIsWrittenOnTheBoardAndWhatIsWrongIsSaidAtItsField() {
        open("accounts/" + account.key() + "?tab=tasks");
        assertThat(_find(EmptyState.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withId("task-add")));
        assertThat(owner().getValue()).isEqualTo(manager);

        _click(_get(Button.class, spec -> spec.withId("task-save")));
        assertThat(title().isInvalid()).isTrue();
        _setValue(title(), "Llamar a Ana");
        _setValue(
                _get(DatePicker.class, spec -> spec.withId("task-field-dueOn")),
                LocalDate.now(clock).minusDays(1));
        assertThat(_get(DatePicker.class, spec -> spec.withId("task-field-dueOn"))
                        .getHelperText())
                .contains("ya ha pasado");
        _click(_get(Button.class, spec -> spec.withId("task-save")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(open()).extracting(TaskLine::title).containsExactly("Llamar a Ana");
    }

    @Test
    void theStateShownStandsInTheUrl() {
        TaskId done = create("Hecha ya");
        tasks.complete(done);
        create("Por hacer");

        open("accounts/" + account.key() + "?tab=tasks&state=done");

        assertThat(FilterChips.isOn(_get(Button.class, spec -> spec.withId("task-state-done"))))
                .isTrue();
        assertThat(rows()).extracting(TaskLine::title).containsExactly("Hecha ya");
        _click(_get(Button.class, spec -> spec.withId("task-state-open")));
        assertThat(rows()).extracting(TaskLine::title).containsExactly("Por hacer");
    }

    @Test
    void theOverviewShowsWhatIsNextAndCompletesIt() {
        TaskId id = create("Enviar la propuesta");
        open("accounts/" + account.key());

        Checkbox box = _get(Checkbox.class, spec -> spec.withId("task-done-" + id.value()));
        _setValue(box, true);

        assertThat(tasks.find(id).state()).isEqualTo(TaskState.DONE);
        _click(_get(Button.class, spec -> spec.withId("toast-action")));
        assertThat(tasks.find(id).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        TaskId id = create("Leer");
        signIn(Role.EXECUTIVE, ENGLISH);

        open("accounts/" + account.key());

        assertThat(_find(Button.class, spec -> spec.withId("task-next-add"))).isEmpty();
        assertThat(_get(Checkbox.class, spec -> spec.withId("task-done-" + id.value()))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void myTasksShowWhatTheUrlSays() {
        create("Mía");
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        accounts.assign(account.id(), colleague.id(), TeamRole.SALES);
        tasks.create(account.id(), new TaskDraft("De otro", null, colleague.id(), null), null);
        open("tasks");
        assertThat(rows()).extracting(TaskLine::title).containsExactly("Mía");
        assertThat(_find(Button.class, spec -> spec.withId("tasks-all"))).isEmpty();

        _click(_get(Button.class, spec -> spec.withId("tasks-team")));
        assertThat(location()).isEqualTo("tasks?whose=team");
        assertThat(rows()).hasSize(2);

        open("tasks?whose=team&text=otro&sort=title&order=desc");
        assertThat(rows()).extracting(TaskLine::title).containsExactly("De otro");
        open("tasks?state=nonsense&sort=nonsense");
        assertThat(rows()).extracting(TaskLine::title).containsExactly("Mía");
        open("tasks?text=nichts");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void aTaskIsDroppedAndTakenUpAgain() {
        TaskId id = create("Dudosa");
        open("tasks");
        _click(button("task-drop-" + id.value()));
        assertThat(tasks.find(id).state()).isEqualTo(TaskState.DROPPED);

        open("tasks?state=dropped");
        _click(button("task-reopen-" + id.value()));
        assertThat(tasks.find(id).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsMerged() {
        TaskId id = create("Original");
        open("accounts/" + account.key());
        _click(_get(Button.class, spec -> spec.withId("task-edit-" + id.value())));
        tasks.edit(id, 0, new TaskDraft("Original", "Su nota", manager.id(), null));

        _setValue(title(), "Mi título");
        _click(_get(Button.class, spec -> spec.withId("task-save")));

        assertThat(tasks.find(id).title()).isEqualTo("Mi título");
        assertThat(tasks.find(id).note()).isEqualTo("Su nota");
    }

    @Test
    void anOwnerWhoLeftIsNamedAsSuch() {
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        accounts.assign(account.id(), colleague.id(), TeamRole.SALES);
        tasks.create(account.id(), new TaskDraft("Huérfana", null, colleague.id(), null), null);
        accounts.release(account.id(), colleague.id());

        open("accounts/" + account.key());

        assertThat(_find(Div.class, spec -> spec.withClasses("task-words")))
                .anyMatch(words -> words.getElement().getTextRecursively().contains("ya no está en el equipo"));
    }

    private Button button(String id) {
        for (Component cell : cells()) {
            if (cell.getId().filter(id::equals).isPresent()) {
                return (Button) cell;
            }
        }
        throw new AssertionError("No button " + id);
    }

    private List<Component> cells() {
        TaskGrid grid = _get(TaskGrid.class);
        Component buttons = GridKt._getCellComponent(grid, 0, "actions");
        return buttons.getChildren().toList();
    }

    private List<TaskLine> rows() {
        return GridKt._findAll(_get(TaskGrid.class));
    }

    private List<TaskLine> open() {
        return lists.page(TaskFilter.of(account.id(), TaskState.OPEN), TaskSort.DUE, false, 0, 10);
    }

    private TaskId create(String title) {
        return tasks.create(account.id(), new TaskDraft(title, null, manager.id(), null), null);
    }

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withId("task-field-title"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> owner() {
        return _get(ComboBox.class, spec -> spec.withId("task-field-owner"));
    }
}
