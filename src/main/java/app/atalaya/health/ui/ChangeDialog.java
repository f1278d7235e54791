package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.ChangeStep;
import app.atalaya.health.ChangedSignals.Changed;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.ScoreChange;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A step down to its records: what the measure was and is worth, why it moved, and what came, left and went stale in between. */
class ChangeDialog extends Dialog {

    ChangeDialog(
            AccountId account,
            ChangeStep step,
            ScoreChange change,
            Comparison comparison,
            HealthExplanations explanations) {
        setHeaderTitle(getTranslation(
                "health.change.of", MeasureTexts.name(step.before().measure()), ChangeTexts.signed(step.tenths())));
        setId("health-change-records");
        addClassName("health-evidence");
        setWidth("760px");
        setMaxWidth("100%");
        add(new Paragraph(ChangeTexts.cause(step, change.news(step))));
        add(new Paragraph(getTranslation(
                "health.change.worth",
                Formats.current().date(change.from()),
                worth(step.before()),
                Formats.current().date(change.to()),
                worth(step.after()))));
        add(new Paragraph(MeasureTexts.definition(step.before().measure())));
        if (change.news(step).all() > 0) {
            add(grid(account, step, comparison, explanations));
        }
        Button close = new Button(getTranslation("common.close"), event -> close());
        close.setId("health-change-close");
        getFooter().add(close);
    }

    /** "−31 % (38 points, fresh)". */
    private String worth(@Nullable MeasurePart part) {
        if (part == null || part.points() == null) {
            return getTranslation("common.unknown").toLowerCase(getLocale());
        }
        return getTranslation(
                "health.change.worthOf",
                MeasureTexts.figure(part.measure(), part.raw()),
                getTranslation("health.unit.points", Formats.current().number(part.points(), 0)),
                MeasureTexts.freshness(part.freshness()));
    }

    private Grid<Changed> grid(
            AccountId account, ChangeStep step, Comparison comparison, HealthExplanations explanations) {
        Grid<Changed> grid = new Grid<>();
        grid.setId("health-change-signals");
        grid.addColumn(row ->
                        getTranslation("health.change.fate." + row.fate().name().toLowerCase(Locale.ROOT)))
                .setHeader(getTranslation("health.change.fate"))
                .setAutoWidth(true);
        EvidenceColumns.add(grid, Changed::signal);
        grid.setItems(
                query ->
                        explanations
                                .changedSignals(account, step, comparison, query.getOffset(), query.getLimit())
                                .signals()
                                .stream(),
                query -> explanations
                        .changedSignals(account, step, comparison, 0, 1)
                        .total());
        return grid;
    }
}
