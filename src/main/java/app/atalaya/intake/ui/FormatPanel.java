package app.atalaya.intake.ui;

import app.atalaya.csv.CsvFileException;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvFormat.DateOrder;
import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportRun;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How the file is written, as it was found out: each part may be changed. And the profile that keeps it all for next time. */
class FormatPanel extends Div {

    private static final int LONGEST_NAME = 80;

    private final transient ImportColumns columns;
    private final ImportRun run;
    private final boolean editable;
    private final transient Runnable changed;

    FormatPanel(ImportColumns columns, ImportRun run, boolean editable, Runnable changed) {
        this.columns = columns;
        this.run = run;
        this.editable = editable;
        this.changed = changed;
        addClassName("intake-format");
        CsvFormat format = run.mapping().format();
        add(new H3(getTranslation("intake.format.title")));
        add(choice("decimals", List.of(',', '.'), format.decimal(), format::withDecimal, FormatPanel::sign));
        add(choice(
                "dates",
                Arrays.asList(DateOrder.values()),
                format.dates(),
                format::withDates,
                order -> order.name().toLowerCase(Locale.ROOT)));
        add(choice("separator", List.of(',', ';', '\t'), format.delimiter(), format::withDelimiter, FormatPanel::sign));
        add(choice(
                "letters",
                List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"),
                format.letters(),
                format::withLetters,
                letters -> letters.toLowerCase(Locale.ROOT)));
        if (format.dates() == DateOrder.UNDECIDED) {
            Div note = new Div(Icons.INFO.create(), new Span(getTranslation("intake.format.undecided")));
            note.addClassName("intake-note");
            add(note);
        }
        if (editable) {
            profile();
        }
    }

    private static String sign(char sign) {
        return switch (sign) {
            case ',' -> "comma";
            case '.' -> "point";
            case ';' -> "semicolon";
            default -> "tab";
        };
    }

    private <T> Select<T> choice(
            String name, List<T> options, T value, Function<T, CsvFormat> other, Function<T, String> code) {
        Select<T> choice = new Select<>();
        choice.setId("import-format-" + name);
        choice.setLabel(getTranslation("intake.format." + name));
        choice.setItems(options);
        choice.setItemLabelGenerator(option -> getTranslation("intake.format." + name + "." + code.apply(option)));
        choice.setValue(value);
        choice.setReadOnly(!editable);
        choice.addValueChangeListener(change -> {
            try {
                columns.reread(run.id(), other.apply(change.getValue()));
            } catch (CsvFileException unreadable) {
                Toasts.error(
                        this, unreadable.messageKey(), unreadable.arguments().toArray());
            }
            changed.run();
        });
        return choice;
    }

    private void profile() {
        TextField name = new TextField(getTranslation("intake.format.profile"));
        name.setId("import-profile-name");
        name.setMaxLength(LONGEST_NAME);
        name.setPlaceholder(getTranslation("intake.format.profile-hint"));
        String proposed = columns.proposedProfile(run.id());
        name.setValue(proposed == null ? "" : proposed);
        Button keep = new Button(getTranslation("intake.format.keep"), event -> {
            if (name.getValue().isBlank()) {
                name.focus();
            } else {
                columns.keepProfile(run.id(), name.getValue());
                Toasts.success(this, "intake.format.kept", name.getValue());
            }
        });
        keep.setId("import-profile-keep");
        Div both = new Div(name, keep);
        both.addClassName("intake-profile");
        add(both);
    }
}
