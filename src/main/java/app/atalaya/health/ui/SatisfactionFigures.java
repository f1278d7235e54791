package app.atalaya.health.ui;

import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Freshness;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** NPS, CSAT and engagement of an account, each with definition, period, the count behind it and its age. */
class SatisfactionFigures extends Div {

    private static final List<String> MEASURES = List.of("nps", "csat", "interactions.cadence");

    SatisfactionFigures() {
        addClassName("at-kpis");
    }

    void show(Optional<Explanation> now) {
        removeAll();
        now.ifPresent(explanation ->
                MEASURES.forEach(key -> explanation.measure(key).ifPresent(part -> add(figure(part, explanation)))));
    }

    private Kpi figure(MeasurePart part, Explanation explanation) {
        String key = part.measure().key().replace('.', '-');
        String basis = MeasureTexts.basis(part, explanation.day());
        String definition = MeasureTexts.definition(part.measure()) + " " + MeasureTexts.period(part, explanation.day())
                + ". " + basis + ".";
        Kpi figure = new Kpi(
                        getTranslation("health.figure." + part.measure().key()),
                        MeasureTexts.figure(part.measure(), part.raw()))
                .definition("health-figure-" + key, definition)
                .note(basis);
        if (part.freshness() != Freshness.FRESH) {
            Span doubt = new Span(Icons.CLOCK.create(), new Span(MeasureTexts.freshness(part.freshness())));
            doubt.addClassName("health-doubt");
            figure.note(doubt);
        }
        return figure;
    }
}
