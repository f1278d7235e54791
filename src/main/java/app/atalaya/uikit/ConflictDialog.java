package app.atalaya.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Somebody saved first: a row per field that both changed, with both values, and the user chooses for each. Fields that only one of them
 * changed do not belong here; the caller merges those by itself.
 */
public final class ConflictDialog {

    /** A field that both changed: its name, and both values as they are shown. */
    public record Field(String label, String mine, String theirs) implements Serializable {}

    /** Whose value stays. */
    public enum Choice {
        MINE,
        THEIRS
    }

    private final Dialog dialog = new Dialog();
    private final Map<Field, Choice> choices = new LinkedHashMap<>();
    private final List<Field> fields;
    private final String who;
    private final Span missing = new Span();
    private final Button save = new Button();

    private ConflictDialog(List<Field> fields, String who, Consumer<Map<Field, Choice>> chosen) {
        this.fields = List.copyOf(fields);
        this.who = who;
        dialog.setHeaderTitle(dialog.getTranslation("common.conflict.title", who));
        dialog.addClassName("at-conflict");
        dialog.setWidth("640px");
        dialog.add(new Paragraph(dialog.getTranslation("common.conflict.text", fields.size())));
        fields.forEach(field -> dialog.add(row(field)));
        footer(chosen);
        count();
    }

    /**
     * Opens the dialog.
     *
     * @param fields the fields that both changed
     * @param who who saved first, and when, such as "Diego Salas, 2 minutes ago"
     * @param chosen hears the choice for every field, once all are made
     */
    public static void open(List<Field> fields, String who, Consumer<Map<Field, Choice>> chosen) {
        new ConflictDialog(fields, who, chosen).dialog.open();
    }

    private Div row(Field field) {
        RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
        choice.setId("conflict-" + fields.indexOf(field));
        choice.setLabel(field.label());
        choice.setItems(Choice.values());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setRenderer(new ComponentRenderer<>(side -> option(field, side)));
        choice.addValueChangeListener(event -> {
            choices.put(field, event.getValue());
            count();
        });
        Div row = new Div(choice);
        row.addClassName("at-conflict-row");
        return row;
    }

    private Div option(Field field, Choice side) {
        Span value = new Span(side == Choice.MINE ? field.mine() : field.theirs());
        value.addClassName("at-conflict-value");
        Span source = new Span(
                side == Choice.MINE
                        ? dialog.getTranslation("common.conflict.mine")
                        : dialog.getTranslation("common.conflict.theirs", who));
        source.addClassName("at-secondary");
        return new Div(value, source);
    }

    private void footer(Consumer<Map<Field, Choice>> chosen) {
        Button back = new Button(dialog.getTranslation("common.conflict.back"), event -> dialog.close());
        back.setId("conflict-back");
        save.setText(dialog.getTranslation("common.save"));
        save.setId("conflict-save");
        save.addThemeName("primary");
        save.addClickListener(event -> {
            dialog.close();
            chosen.accept(Map.copyOf(choices));
        });
        missing.addClassNames("at-secondary", "at-push");
        missing.getElement().setAttribute("role", "status");
        dialog.getFooter().add(missing, back, save);
    }

    private void count() {
        int open = fields.size() - choices.size();
        save.setEnabled(open == 0);
        missing.setText(open == 0 ? "" : dialog.getTranslation("common.conflict.missing", open, fields.size()));
    }
}
