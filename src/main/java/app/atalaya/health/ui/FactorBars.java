package app.atalaya.health.ui;

import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.uikit.Delta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five factors as bars, with what each added to or took from the score since 30 days ago: those figures sum to the change. */
class FactorBars extends UnorderedList {

    FactorBars(Explanation now, Optional<Explanation> before) {
        addClassName("health-factors");
        now.factors().forEach(part -> add(row(part, now, before)));
    }

    private static ListItem row(FactorPart part, Explanation now, Optional<Explanation> before) {
        Span name = new Span(MeasureTexts.name(part.factor()));
        name.addClassName("health-factor-name");
        Span score = new Span(HealthDisplay.number(part.score()));
        score.addClassName("health-factor-score");
        Div row = new Div(
                name,
                new PointsBar(part.score(), now.bands(), part.freshness()),
                score,
                new Delta(change(part, now, before), 1));
        row.addClassName("health-factor-row");
        return new ListItem(row);
    }

    /** Null unless both days have a score: a part of a change that does not exist says nothing. */
    static @Nullable Double change(FactorPart part, Explanation now, Optional<Explanation> before) {
        if (now.score() == null || before.isEmpty() || before.get().score() == null) {
            return null;
        }
        double earlier =
                before.get().factor(part.factor()).map(FactorPart::contribution).orElse(0.0);
        return Math.round(10 * (part.contribution() - earlier)) / 10.0;
    }
}
