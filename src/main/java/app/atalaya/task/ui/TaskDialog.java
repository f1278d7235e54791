package app.atalaya.task.ui;

import app.atalaya.field.ui.EditDialog;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.identity.Person;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskLine;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The dialog in which people write a task, whichever module it comes from. */
@NamedInterface("dialog")
public final class TaskDialog {

    private static final String ID = "task";

    private TaskDialog() {}

    /**
     * For a new task.
     *
     * @param proposed what the fields hold to begin with
     * @param owners who may own it
     * @param save may throw {@link app.atalaya.field.InvalidInputException}: its words show in the dialog, which stays
     */
    public static void open(TaskDraft proposed, List<Person> owners, LocalDate today, Consumer<TaskDraft> save) {
        EditDialog.State fresh = new EditDialog.State(values(proposed, owners), 0, "");
        show("task.create", owners, today, () -> fresh, (draft, version) -> save.accept(draft));
    }

    /**
     * For one that is there.
     *
     * @param now reads it as it is
     */
    static void edit(List<Person> team, LocalDate today, Supplier<TaskLine> now, BiConsumer<TaskDraft, Integer> save) {
        TaskLine shown = now.get();
        List<Person> owners = new ArrayList<>(team);
        if (shown.owner() != null && !owners.contains(shown.owner())) {
            owners.add(shown.owner());
        }
        String who = TaskTexts.text("field.dialog.somebody");
        show("task.edit", owners, today, () -> state(now.get(), who), save);
    }

    private static EditDialog.State state(TaskLine task, String who) {
        List<Person> owner = task.owner() == null ? List.of() : List.of(task.owner());
        return new EditDialog.State(values(task.asDraft(), owner), task.version(), who);
    }

    private static void show(
            String titleKey,
            List<Person> owners,
            LocalDate today,
            Supplier<EditDialog.State> now,
            BiConsumer<TaskDraft, Integer> save) {
        EditDialog.Subject subject = new EditDialog.Subject() {

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                save.accept(draft(values), version);
            }

            @Override
            public EditDialog.State now() {
                return now.get();
            }

            @Override
            public void saved() {
                // Lists refresh by the announced change.
            }
        };
        new EditDialog(ID, TaskTexts.text(titleKey), form(owners, today), now.get(), subject).open();
    }

    private static FieldForm form(List<Person> owners, LocalDate today) {
        UI ui = UI.getCurrent();
        FieldForm form = new FieldForm("task-field");
        TextField title = form.withText("title", TaskTexts.text("task.field.title"), new TextField());
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(TaskTexts.text("task.field.title.help"));
        form.setColspan(title, 2);
        TextArea note = form.withText("note", TaskTexts.text("task.field.note"), new TextArea());
        form.setColspan(note, 2);
        ComboBox<Person> owner = form.with("owner", TaskTexts.text("task.field.owner"), new ComboBox<>(), Person::name);
        owner.setItems(owners);
        owner.setItemLabelGenerator(Person::name);
        owner.setClearButtonVisible(true);
        DatePicker due =
                form.with("dueOn", TaskTexts.text("task.field.dueOn"), new DatePicker(), Formats.current()::date);
        due.setLocale(ui.getLocale());
        due.setI18n(ComponentTexts.datePicker(ui.getLocale()));
        due.setClearButtonVisible(true);
        due.addValueChangeListener(event -> {
            boolean passed = event.getValue() != null && event.getValue().isBefore(today);
            due.setHelperText(passed ? TaskTexts.text("task.field.dueOn.passed") : null);
        });
        return form;
    }

    private static Map<String, @Nullable Object> values(TaskDraft draft, List<Person> owners) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", draft.title().isEmpty() ? null : draft.title());
        values.put("note", draft.note());
        values.put(
                "owner",
                owners.stream()
                        .filter(person -> person.id().equals(draft.owner()))
                        .findFirst()
                        .orElse(null));
        values.put("dueOn", draft.dueOn());
        return values;
    }

    private static TaskDraft draft(Map<String, @Nullable Object> values) {
        Person owner = (Person) values.get("owner");
        return new TaskDraft(
                Objects.toString(values.get("title"), ""),
                (String) values.get("note"),
                owner == null ? null : owner.id(),
                (LocalDate) values.get("dueOn"));
    }
}
