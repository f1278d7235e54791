package app.atalaya.health.ui;

import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Points of 0 to 100 as a bar in the colour of their band; hatched when stale, empty where unknown. The number stands beside it. */
class PointsBar extends Span {

    PointsBar(@Nullable Double points, Bands bands, Freshness freshness) {
        addClassNames("health-bar", HealthDisplay.tone(bands.of(points)).className());
        getElement().setAttribute("aria-hidden", "true");
        if (points != null) {
            Span filled = new Span();
            filled.addClassName("health-bar-fill");
            filled.setClassName("health-bar-stale", freshness == Freshness.STALE);
            filled.setWidth(Math.round(points) + "%");
            add(filled);
        }
    }
}
