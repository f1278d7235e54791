package app.atalaya.intake.ui;

import app.atalaya.intake.ImportRun;
import app.atalaya.intake.Imports;
import app.atalaya.intake.RejectedRow;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is wrong with rows that do not enter: row, record, column, value, what happens, what would be right. */
class RejectionGrid extends Grid<RejectedRow> {

    private final transient Imports imports;

    RejectionGrid(Imports imports) {
        this.imports = imports;
        setId("import-rejections");
        addClassName("intake-rejections");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Column<RejectedRow> row = addColumn(
                        rejected -> Formats.current().number(rejected.problem().row(), 0))
                .setHeader(getTranslation("intake.rejected.row"))
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(RejectedRow::record)
                .setHeader(getTranslation("intake.rejected.record"))
                .setFlexGrow(2);
        Column<RejectedRow> column = addColumn(rejected -> rejected.problem().column())
                .setHeader(getTranslation("intake.rejected.column"))
                .setFlexGrow(1);
        Column<RejectedRow> value = addComponentColumn(this::cell)
                .setHeader(getTranslation("intake.rejected.value"))
                .setFlexGrow(1);
        addColumn(rejected -> ImportWords.problem(rejected.problem()))
                .setHeader(getTranslation("intake.rejected.why"))
                .setFlexGrow(4);
        addColumn(rejected -> ImportWords.fix(rejected.problem()))
                .setHeader(getTranslation("intake.rejected.fix"))
                .setFlexGrow(3);
        PhoneCards.on(this);
        PhoneCards.hidden(row);
        PhoneCards.half(column);
        PhoneCards.half(value);
    }

    private Component cell(RejectedRow rejected) {
        String cell = rejected.problem().cell();
        Span code = new Span(cell.isEmpty() ? getTranslation("intake.rejected.empty") : cell);
        code.addClassName(cell.isEmpty() ? "at-secondary" : "intake-code");
        return code;
    }

    void show(long run) {
        setItems(
                query -> imports.rejected(run, query.getOffset(), query.getLimit()).stream(),
                query -> imports.rejectedCount(run));
    }

    /** The refused rows as a file, to be corrected and imported again. */
    static DownloadHandler download(Imports imports, ImportRun run) {
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        return event -> {
            event.setFileName(run.fileName().replaceFirst("\\.[^.]*$", "")
                    + ui.getTranslation("intake.rejected.file-suffix", locale) + ".csv");
            event.setContentType("text/csv; charset=UTF-8");
            imports.writeRejected(
                    run.id(),
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8),
                    ui.getTranslation("intake.rejected.reason", locale),
                    problem -> ui.getTranslation(
                            problem.messageKey(), locale, ImportWords.arguments(problem, Formats.of(locale))));
        };
    }
}
