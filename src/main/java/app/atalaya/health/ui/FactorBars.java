package app.atalaya.health.ui;

import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.uikit.Delta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The five factors as bars, with what each added to or took from the score since 30 days ago: with the change of the model, those figures sum to the change. */
class FactorBars extends UnorderedList {

    FactorBars(Comparison comparison) {
        addClassName("health-factors");
        comparison.now().factors().forEach(part -> add(row(part, comparison)));
        if (comparison.isScored() && comparison.isModelChanged()) {
            add(model(comparison));
        }
    }

    private static ListItem row(FactorPart part, Comparison comparison) {
        Span name = new Span(MeasureTexts.name(part.factor()));
        name.addClassName("health-factor-name");
        Span score = new Span(HealthDisplay.number(part.score()));
        score.addClassName("health-factor-score");
        Div row = new Div(
                name,
                new PointsBar(part.score(), comparison.now().bands(), part.freshness()),
                score,
                new Delta(comparison.points(part.factor()), 1));
        row.addClassName("health-factor-row");
        return new ListItem(row);
    }

    /** What we did, not the account. */
    private ListItem model(Comparison comparison) {
        Span name = new Span(getTranslation("health.change.model"));
        name.addClassNames("health-factor-name", "health-factor-model");
        Div row = new Div(name, new Delta(comparison.modelTenths() / 10.0, 1));
        row.addClassName("health-factor-row");
        return new ListItem(row);
    }
}
