package app.atalaya.health.ui;

import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Freshness;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One segment per factor: filled while fresh, hollow when stale, dashed where nothing is known. */
class ConfidenceSegments extends Span {

    ConfidenceSegments(List<FactorPart> factors) {
        addClassName("health-segments");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        factors.stream()
                                .map(part -> MeasureTexts.name(part.factor()) + ": "
                                        + MeasureTexts.freshness(part.freshness()))
                                .collect(Collectors.joining("; ")));
        factors.forEach(part -> add(segment(part.freshness())));
    }

    private static Span segment(Freshness freshness) {
        Span segment = new Span();
        segment.addClassNames(
                "health-segment", "health-segment-" + freshness.name().toLowerCase(Locale.ROOT));
        return segment;
    }
}
