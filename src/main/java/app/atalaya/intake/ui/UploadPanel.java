package app.atalaya.intake.ui;

import app.atalaya.csv.CsvFileException;
import app.atalaya.intake.ImportKind;
import app.atalaya.intake.Imports;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.InputStream;
import java.util.Arrays;

/** The first step: what the file holds, and the file itself. */
class UploadPanel extends Div {

    private static final int MAX_BYTES = 60 << 20;

    private final transient Imports imports;
    private final Select<ImportKind> kind = new Select<>();
    private final Div problem = new Div();
    private final Upload upload;
    private volatile ImportKind chosen;

    UploadPanel(Imports imports, ImportKind initial) {
        this.imports = imports;
        chosen = initial;
        addClassName("intake-upload-panel");
        upload = new Upload(this::receive);
        kind(initial);
        upload();
        problem.addClassName("intake-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        TitledCard card = new TitledCard(getTranslation("intake.upload.title"), kind, template(), upload, problem);
        Paragraph help = new Paragraph(getTranslation("intake.upload.help"));
        help.addClassName("at-secondary");
        card.add(help);
        add(
                new ViewHeader(
                        getTranslation("intake.upload.header"),
                        getTranslation("intake.upload.subtitle"),
                        new Stepper(Stepper.Step.FILE)),
                card);
    }

    private void kind(ImportKind initial) {
        kind.setId("import-kind");
        kind.setLabel(getTranslation("intake.upload.kind"));
        kind.setItems(Arrays.asList(ImportKind.values()));
        kind.setItemLabelGenerator(ImportWords::kind);
        kind.setValue(initial);
        kind.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(ImportsView.class, ImportState.upload(change.getValue())));
            }
        });
    }

    private Anchor template() {
        Anchor template = new Anchor(Templates.download(chosen, getLocale()), "");
        template.setId("import-template");
        template.add(
                Icons.DOWNLOAD.create(),
                new Span(getTranslation("intake.upload.template", ImportWords.kindInSentence(chosen))));
        template.addClassName("intake-link");
        return template;
    }

    private void upload() {
        upload.setId("import-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> show(event.getErrorMessage()));
    }

    private UploadI18N texts() {
        UploadI18N texts = ComponentTexts.upload(getLocale());
        texts.getError().setFileIsTooBig(getTranslation("intake.file.too-big", MAX_BYTES >> 20));
        return texts;
    }

    /** Runs outside the lock of the window: the file may be large. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            long run = imports.upload(chosen, event.getFileName(), content);
            ui.access(() -> ui.navigate(ImportsView.class, ImportState.run(run)));
        } catch (CsvFileException refused) {
            ui.access(() -> {
                upload.clearFileList();
                show(getTranslation(refused.messageKey(), refused.arguments().toArray()));
            });
        } catch (java.io.IOException broken) {
            ui.access(() -> {
                upload.clearFileList();
                Toasts.error(this, "common.failed");
            });
        } catch (RuntimeException broken) {
            ui.access(() -> {
                upload.clearFileList();
                throw broken; // to where the page says what failed
            });
        }
    }

    private void show(String message) {
        problem.removeAll();
        problem.add(Icons.ERROR.create(), new Span(message));
        problem.setVisible(true);
    }
}
