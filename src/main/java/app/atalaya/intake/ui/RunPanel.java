package app.atalaya.intake.ui;

import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.Imports;
import app.atalaya.intake.NoSuchImportException;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.Locale;

/** One import: at the left how its file is read, at the right what the check or the import found. Follows the job at work. */
class RunPanel extends Div {

    private final transient Imports imports;
    private final transient ImportColumns columns;
    private final ZoneId zone;
    private final Div head = new Div();
    private final Div left = new Div();
    private final ResultPanel result;
    private ImportRun run;

    RunPanel(Imports imports, ImportColumns columns, ZoneId zone, LiveUpdates liveUpdates, ImportRun run) {
        this.imports = imports;
        this.columns = columns;
        this.zone = zone;
        this.run = run;
        addClassName("intake-run");
        result = new ResultPanel(imports, columns, this::reload);
        Div both = new Div(left, result);
        both.addClassName("intake-both");
        add(head, both);
        show();
        showMapping();
        liveUpdates.whileAttached(this, "import:" + run.id(), this::refresh);
    }

    /** After what this window did: everything anew. */
    private void reload() {
        run = imports.find(run.id());
        show();
        showMapping();
    }

    /** After what the job did; the columns are left alone while somebody may be at them. */
    private void refresh() {
        try {
            ImportRun now = imports.find(run.id());
            boolean mappingChanged = !now.mapping().equals(run.mapping()) || now.state() != run.state();
            run = now;
            show();
            if (mappingChanged) {
                showMapping();
            }
        } catch (NoSuchImportException discarded) {
            getUI().ifPresent(ui -> ui.navigate(ImportsView.class));
        }
    }

    private void show() {
        head.removeAll();
        head.add(new ViewHeader(
                getTranslation("intake.run.title", ImportWords.kindInSentence(run.kind())),
                subtitle(),
                new Stepper(step())));
        result.show(run);
    }

    private String subtitle() {
        Formats formats = Formats.current();
        var checkedAt = run.checkedAt();
        var finishedAt = run.finishedAt();
        String when = switch (run.state()) {
            case CHECKED -> checkedAt == null ? "" : formats.dateTime(checkedAt, zone);
            case DONE, UNDONE -> finishedAt == null ? "" : formats.dateTime(finishedAt, zone);
            default -> formats.dateTime(run.createdAt(), zone);
        };
        return getTranslation(
                "intake.run.subtitle." + run.state().name().toLowerCase(Locale.ROOT),
                run.fileName(),
                formats.number(run.rows(), 0),
                when);
    }

    private Stepper.Step step() {
        return switch (run.state()) {
            case UPLOADED -> Stepper.Step.COLUMNS;
            case CHECKING, CHECKED -> Stepper.Step.CHECK;
            case IMPORTING, FAILED -> Stepper.Step.IMPORT;
            case DONE, UNDOING, UNDONE -> Stepper.Step.DONE;
        };
    }

    private void showMapping() {
        left.removeAll();
        left.addClassName("intake-left");
        left.add(new ColumnsPanel(imports, columns, run, this::reload));
    }
}
