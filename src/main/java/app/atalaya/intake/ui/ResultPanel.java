package app.atalaya.intake.ui;

import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.ImportRun.State;
import app.atalaya.intake.Imports;
import app.atalaya.intake.NoSuchImportException;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;

/** What the check or the import found: four counts, what is wrong cell by cell, and what may be done now. */
class ResultPanel extends Section {

    private final transient Imports imports;
    private final transient ImportColumns columns;
    private final transient Runnable reload;
    private final Div tiles = new Div();
    private final Div note = new Div();
    private final ProgressBar progress = new ProgressBar(0, 1_000);
    private final Span progressText = new Span();
    private final Div body = new Div();
    private final Div footer = new Div();
    private final RejectionGrid rejections;

    ResultPanel(Imports imports, ImportColumns columns, Runnable reload) {
        this.imports = imports;
        this.columns = columns;
        this.reload = reload;
        rejections = new RejectionGrid(imports);
        addClassNames("at-card", "intake-result");
        getElement().setAttribute("aria-label", getTranslation("intake.result.title"));
        tiles.addClassName("intake-tiles");
        note.addClassName("intake-note");
        note.getElement().setAttribute("role", "status");
        progress.setId("import-progress");
        progress.getElement().setAttribute("aria-label", getTranslation("intake.result.progress"));
        progressText.addClassName("at-secondary");
        body.addClassName("intake-result-body");
        footer.addClassName("intake-footer");
        add(tiles, note, progress, progressText, body, footer);
    }

    void show(ImportRun run) {
        tiles.removeAll();
        tiles.add(
                tile(run, "created", Icons.PLUS, run.created()),
                tile(run, "changed", Icons.CHEVRON_RIGHT, run.changed()),
                tile(run, "unchanged", Icons.CHECK, run.unchanged()),
                tile(run, "rejected", Icons.CLOSE, run.rejected()));
        tiles.setVisible(run.state() != State.UPLOADED);
        showNote(run);
        progress.setVisible(run.isRunning());
        progressText.setVisible(run.isRunning());
        progress.setValue(run.progress());
        progress.setIndeterminate(run.waiting() || run.state() == State.UNDOING);
        progressText.setText(ImportWords.state(run));
        showBody(run);
        showFooter(run);
    }

    private Div tile(ImportRun run, String name, Icons icon, int count) {
        Span figure = new Span(Formats.current().number(count, 0));
        figure.addClassName("intake-tile-count");
        boolean foreseen = run.state() == State.CHECKING || run.state() == State.CHECKED;
        Span label = new Span(getTranslation("intake.tile." + name + (foreseen ? ".foreseen" : ".done"), count));
        label.addClassName("at-secondary");
        Div text = new Div(figure, label);
        text.addClassName("at-column");
        Div tile = new Div(icon.create(), text);
        tile.setId("import-count-" + name);
        tile.addClassName("intake-tile");
        tile.setClassName("intake-tile-on", name.equals("rejected") && count > 0);
        return tile;
    }

    private void showNote(ImportRun run) {
        note.removeAll();
        String failure = run.failureKey();
        if (failure != null) {
            note.add(Icons.WARNING.create(), new Span(ImportWords.message(failure, run.failureArguments())));
        } else if (run.waiting()) {
            note.add(Icons.CLOCK.create(), new Span(getTranslation("intake.result.waiting")));
        } else if (run.state() == State.UNDONE && run.kept() > 0) {
            note.add(Icons.INFO.create(), new Span(getTranslation("intake.result.kept", run.kept())));
        }
        note.setVisible(note.getComponentCount() > 0);
    }

    private void showBody(ImportRun run) {
        body.removeAll();
        boolean settled = !run.isRunning() && run.state() != State.UPLOADED;
        if (run.state() == State.UPLOADED) {
            body.add(new EmptyState(Icons.TABLE, "intake.result.unchecked.title", "intake.result.unchecked.why"));
        } else if (run.rejected() > 0 && settled) {
            Anchor download =
                    new Anchor(RejectionGrid.download(imports, run), getTranslation("intake.result.download"));
            download.setId("import-rejected-download");
            download.addClassName("intake-link");
            Span heading = new Span(getTranslation("intake.result.with-problem", run.rejected()));
            heading.addClassName("at-strong");
            Div head = new Div(heading, download);
            head.addClassName("intake-result-head");
            rejections.show(run.id());
            body.add(head, rejections);
        } else if (settled) {
            body.add(new EmptyState(
                    Icons.CHECK,
                    "intake.result.clean." + run.state().name().toLowerCase(Locale.ROOT) + ".title",
                    "intake.result.clean." + run.state().name().toLowerCase(Locale.ROOT) + ".why"));
        }
    }

    private void showFooter(ImportRun run) {
        footer.removeAll();
        Span promise = new Span(getTranslation("intake.result.promise"));
        promise.addClassNames("at-secondary", "at-push");
        footer.add(promise);
        switch (run.state()) {
            case UPLOADED -> {
                footer.add(button(run, "discard", false, () -> imports.discard(run.id())));
                Button check = button(run, "check", true, () -> imports.check(run.id()));
                check.setEnabled(columns.missing(run.id()).isEmpty());
                footer.add(check);
            }
            case CHECKED -> {
                footer.add(button(run, "recheck", false, () -> imports.check(run.id())));
                Button commit = button(run, "commit", true, () -> imports.commit(run.id()));
                commit.setText(getTranslation("intake.action.commit", run.writable()));
                commit.setEnabled(run.writable() > 0);
                footer.add(commit);
            }
            case CHECKING, IMPORTING -> footer.add(button(run, "cancel", false, () -> imports.cancel(run.id())));
            case FAILED -> {
                footer.add(button(run, "continue", true, () -> imports.commit(run.id())));
                undo(run);
            }
            case DONE -> undo(run);
            case UNDOING, UNDONE -> promise.setText("");
        }
    }

    private void undo(ImportRun run) {
        if (imports.mayUndo(run.id())) {
            Button undo = new Button(
                    getTranslation("intake.action.undo"),
                    Icons.UNDO.create(),
                    event -> Confirm.ask(
                            this,
                            () -> act(() -> imports.undo(run.id())),
                            "intake.undo",
                            run.fileName(),
                            run.writable()));
            undo.setId("import-undo");
            footer.add(undo);
        }
    }

    private Button button(ImportRun run, String action, boolean primary, Runnable work) {
        Button button = new Button(getTranslation("intake.action." + action, run.writable()), event -> act(work));
        button.setId("import-" + action);
        button.setDisableOnClick(false);
        if (primary) {
            button.addThemeName("primary");
        }
        return button;
    }

    /** Somebody else may have been quicker: then it shows what is. */
    private void act(Runnable work) {
        try {
            work.run();
            reload.run();
        } catch (NoSuchImportException meanwhile) {
            getUI().ifPresent(ui -> ui.navigate(ImportsView.class));
            Toasts.info(this, "intake.result.meanwhile");
        }
    }
}
