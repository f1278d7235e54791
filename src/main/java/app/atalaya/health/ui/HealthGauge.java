package app.atalaya.health.ui;

import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthSummary;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Ring;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The score with everything that must stand beside it: word, change, and how far it is to be believed. */
class HealthGauge extends Div {

    HealthGauge(HealthSummary health, Optional<Explanation> explanation, LocalDate today) {
        addClassName("health-gauge");
        Div words = new Div(HealthDisplay.badge(health), change(health, today));
        words.addClassName("health-gauge-words");
        explanation.ifPresent(reasons -> words.add(new ConfidenceSegments(reasons.factors())));
        words.add(confidence(health, explanation, today));
        add(HealthDisplay.ring(health, Ring.LARGE), words);
    }

    private Div change(HealthSummary health, LocalDate today) {
        Span since =
                new Span(getTranslation("health.gauge.since", Formats.current().date(today.minusDays(30))));
        since.addClassName("at-secondary");
        Div change = new Div(HealthDisplay.change(health), since);
        change.addClassName("health-gauge-change");
        return change;
    }

    /** Names what is stalest: that is what asking again would mend. */
    private Span confidence(HealthSummary health, Optional<Explanation> explanation, LocalDate today) {
        String text = getTranslation("health.gauge.confidence", HealthDisplay.confidenceText(health.confidence()));
        String stalest = explanation
                .flatMap(reasons -> reasons.factors().stream()
                        .flatMap(factor -> factor.measures().stream())
                        .filter(part -> part.freshness() == Freshness.STALE)
                        .max(Comparator.comparing((MeasurePart part) -> MeasureTexts.age(part, today))))
                .map(part -> " · "
                        + getTranslation(
                                "health.gauge.stalest",
                                MeasureTexts.name(part.measure()),
                                MeasureTexts.age(part, today)))
                .orElse("");
        Span confidence = new Span(text + stalest);
        confidence.addClassName("at-secondary");
        return confidence;
    }
}
