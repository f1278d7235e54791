package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.EvidencePage.Evidence;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.HealthExplanations;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** A measure down to its last reason: its definition, what its figure is worth, and the signals that it counts. */
class EvidenceDialog extends Dialog {

    EvidenceDialog(AccountId account, MeasurePart part, Explanation explanation, HealthExplanations explanations) {
        setHeaderTitle(MeasureTexts.name(part.measure()));
        setId("health-evidence");
        addClassName("health-evidence");
        setWidth("760px");
        setMaxWidth("100%");
        add(new Paragraph(MeasureTexts.definition(part.measure())));
        add(new Paragraph(worth(part)));
        add(new Paragraph(
                MeasureTexts.period(part, explanation.day()) + ". " + MeasureTexts.basis(part, explanation.day())));
        add(grid(account, part, explanation, explanations));
        Button close = new Button(getTranslation("common.close"), event -> close());
        close.setId("health-evidence-close");
        getFooter().add(close);
    }

    private String worth(MeasurePart part) {
        String mapping = part.measure().mapping().stream()
                .map(point -> MeasureTexts.corner(part.measure(), point))
                .collect(Collectors.joining(" · "));
        String figure = MeasureTexts.figure(part.measure(), part.raw());
        return getTranslation(
                "health.evidence.worth",
                figure,
                part.points() == null
                        ? getTranslation("common.unknown").toLowerCase(getLocale())
                        : getTranslation("health.unit.points", Formats.current().number(part.points(), 0)),
                mapping);
    }

    private Grid<Evidence> grid(
            AccountId account, MeasurePart part, Explanation explanation, HealthExplanations explanations) {
        LocalDate day = explanation.day();
        Grid<Evidence> grid = new Grid<>();
        grid.setId("health-evidence-signals");
        EvidenceColumns.add(grid, signal -> signal);
        grid.setItems(
                query ->
                        explanations
                                .evidence(account, part, day, query.getOffset(), query.getLimit())
                                .signals()
                                .stream(),
                query -> explanations.evidence(account, part, day, 0, 1).total());
        return grid;
    }
}
