package app.atalaya.field.ui;

import app.atalaya.field.InvalidInputException;
import app.atalaya.uikit.ConflictDialog;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Edits one record. What is wrong shows at its field; what somebody else saved meanwhile is merged, or asked about field by field. */
public final class EditDialog extends Dialog {

    /** What the dialog edits. */
    public interface Subject {

        /**
         * @throws InvalidInputException if a value cannot be taken
         * @throws ObjectOptimisticLockingFailureException if the version is not the present one
         */
        void save(Map<String, @Nullable Object> values, int version);

        /** The record as it is now. */
        State now();

        void saved();
    }

    /** @param who changed it last; their name */
    public record State(Map<String, @Nullable Object> values, int version, String who) {}

    private final FieldForm form;
    private final transient Subject subject;
    private transient State base;
    private final Div problems = new Div();

    public EditDialog(String id, String title, FieldForm form, State base, Subject subject) {
        this.form = form;
        this.subject = subject;
        this.base = base;
        setId(id);
        setHeaderTitle(title);
        setWidth("640px");
        addClassName("account-dialog");
        setCloseOnOutsideClick(false);
        problems.addClassName("account-dialog-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        form.write(base.values());
        add(form, problems);
        Button cancel = new Button(getTranslation("common.cancel"), event -> close());
        cancel.setId(id + "-cancel");
        Button save = new Button(getTranslation("common.save"), event -> {
            if (!form.holdsNonsense()) {
                save(form.read());
            }
        });
        save.setId(id + "-save");
        save.addThemeName("primary");
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(cancel, save);
    }

    private void save(Map<String, @Nullable Object> values) {
        problems.setVisible(false);
        try {
            subject.save(values, base.version());
            close();
            subject.saved();
        } catch (InvalidInputException invalid) {
            List<String> others = form.blame(invalid);
            problems.setText(String.join(" ", others));
            problems.setVisible(!others.isEmpty());
        } catch (ObjectOptimisticLockingFailureException stale) {
            merge(values);
        }
    }

    private void merge(Map<String, @Nullable Object> mine) {
        State theirs = subject.now();
        Merge merge = Merge.of(base.values(), mine, theirs.values());
        base = theirs;
        if (merge.conflicts().isEmpty()) {
            form.write(merge.merged());
            save(merge.merged());
            Toasts.info(this, "field.dialog.merged", theirs.who());
            return;
        }
        Map<ConflictDialog.Field, String> asked = new LinkedHashMap<>();
        merge.conflicts()
                .forEach(name -> asked.put(
                        new ConflictDialog.Field(
                                form.label(name),
                                form.shown(name, mine.get(name)),
                                form.shown(name, theirs.values().get(name))),
                        name));
        ConflictDialog.open(List.copyOf(asked.keySet()), theirs.who(), chosen -> {
            Map<String, @Nullable Object> decided = new LinkedHashMap<>(merge.merged());
            chosen.forEach((field, choice) -> {
                String name = asked.get(field);
                if (name != null && choice == ConflictDialog.Choice.THEIRS) {
                    decided.put(name, theirs.values().get(name));
                }
            });
            form.write(decided);
            save(decided);
        });
    }
}
