package app.atalaya.intake.ui;

import app.atalaya.csv.CsvFileException;
import app.atalaya.csv.CsvRow;
import app.atalaya.intake.ColumnMapping;
import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportField;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.ImportRun.State;
import app.atalaya.intake.Imports;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;

/** Which column holds what, with samples of what stands in it; what stands in for missing columns; how the file is read. */
class ColumnsPanel extends Div {

    private static final int SAMPLES = 12;

    private final transient Imports imports;
    private final transient ImportColumns columns;
    private final ImportRun run;
    private final transient Runnable changed;
    private final List<ImportField> fields;
    private final boolean editable;

    ColumnsPanel(Imports imports, ImportColumns columns, ImportRun run, Runnable changed) {
        this.imports = imports;
        this.columns = columns;
        this.run = run;
        this.changed = changed;
        fields = columns.fields(run.kind());
        editable = run.state() == State.UPLOADED || run.state() == State.CHECKED;
        addClassName("intake-columns-panel");
        TitledCard card = new TitledCard(getTranslation("intake.columns.title"), columns());
        Span assigned = new Span(getTranslation(
                "intake.columns.assigned",
                String.valueOf(run.mapping().columns().size()),
                String.valueOf(run.mapping().header().size())));
        assigned.addClassName("at-secondary");
        card.withActions(assigned);
        missing(card);
        defaults(card);
        card.add(new FormatPanel(columns, run, editable, changed));
        add(card);
    }

    private Component columns() {
        UnorderedList list = new UnorderedList();
        list.addClassName("intake-columns");
        List<CsvRow> sample = sample();
        for (int column = 0; column < run.mapping().header().size(); column++) {
            list.add(column(column, sample));
        }
        return list;
    }

    /** None once the file is gone. */
    private List<CsvRow> sample() {
        try {
            return run.storedAs() == null ? List.of() : columns.sample(run.id(), SAMPLES);
        } catch (CsvFileException gone) {
            return List.of();
        }
    }

    private ListItem column(int column, List<CsvRow> sample) {
        String header = run.mapping().header().get(column);
        String name = header.isEmpty() ? getTranslation("intake.columns.unnamed", String.valueOf(column + 1)) : header;
        Span title = new Span(name);
        title.addClassNames("at-strong", "at-ellipsis");
        Span values = new Span(sample.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", ")));
        values.addClassNames("intake-sample", "at-ellipsis");
        Div text = new Div(title, values);
        text.addClassName("intake-column-name");
        boolean mapped = run.mapping().fieldOf(column) != null;
        Span sign = new Span(mapped ? Icons.CHECK.create() : new Span("–"));
        sign.addClassName(mapped ? "intake-mapped" : "intake-unmapped");
        sign.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(text, Icons.ARROW_RIGHT.create(), target(column, name), sign);
        item.addClassName("intake-column");
        return item;
    }

    private Select<String> target(int column, String name) {
        Select<String> target = new Select<>();
        target.setId("import-column-" + column);
        target.setAriaLabel(getTranslation("intake.columns.target", name));
        target.setItems(fields.stream().map(ImportField::name).toList());
        target.setItemLabelGenerator(field -> field == null ? getTranslation("intake.columns.ignore") : label(field));
        target.setEmptySelectionAllowed(true);
        target.setEmptySelectionCaption(getTranslation("intake.columns.ignore"));
        target.setValue(run.mapping().fieldOf(column));
        target.setReadOnly(!editable);
        target.addValueChangeListener(change -> {
            columns.assign(run.id(), imports.find(run.id()).mapping().assign(column, change.getValue()));
            changed.run();
        });
        return target;
    }

    private String label(String field) {
        return fields.stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(candidate -> ImportWords.field(run.kind(), candidate))
                .findFirst()
                .orElse(field);
    }

    private void missing(TitledCard card) {
        List<ImportField> missing = columns.missing(run.id());
        if (!missing.isEmpty()) {
            Div note = new Div(
                    Icons.INFO.create(),
                    new Span(getTranslation(
                            "intake.columns.missing",
                            missing.stream()
                                    .map(field -> ImportWords.field(run.kind(), field))
                                    .collect(Collectors.joining(", ")))));
            note.addClassName("intake-note");
            note.setId("import-missing");
            card.add(note);
        }
    }

    /** One value for the whole file, for fields that no column brings. */
    private void defaults(TitledCard card) {
        Div all = new Div();
        all.addClassName("intake-defaults");
        ColumnMapping mapping = run.mapping();
        fields.stream()
                .filter(field -> field.mayDefault() && !mapping.columns().containsKey(field.name()))
                .forEach(field -> all.add(defaultField(field)));
        if (all.getComponentCount() > 0) {
            H3 heading = new H3(getTranslation("intake.columns.defaults"));
            card.add(heading, all);
        }
    }

    private TextField defaultField(ImportField field) {
        TextField value = new TextField(ImportWords.field(run.kind(), field));
        value.setId("import-default-" + field.name());
        value.setPlaceholder(
                field.options().isEmpty()
                        ? getTranslation("intake.columns.default-none")
                        : String.join(", ", field.options()));
        value.setValue(run.mapping().defaults().getOrDefault(field.name(), ""));
        value.setReadOnly(!editable);
        value.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        value.addValueChangeListener(change -> {
            columns.assign(
                    run.id(),
                    imports.find(run.id())
                            .mapping()
                            .withDefault(field.name(), change.getValue().strip()));
            changed.run();
        });
        return value;
    }
}
