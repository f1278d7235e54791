package app.atalaya.health.ui;

import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Gauge and factors of one account; re-read in place when its score changes. */
class HealthCard extends TitledCard {

    private final Div content = new Div();
    private final Span version = new Span();

    HealthCard(String title) {
        super(title);
        addClassName("health-card");
        version.addClassName("health-version");
        withActions(version);
        add(content);
    }

    void show(HealthReading reading) {
        content.removeAll();
        version.setText(reading.now()
                .map(now -> getTranslation("health.card.version", now.modelVersion()))
                .orElse(""));
        if (reading.now().isEmpty()) {
            content.add(new EmptyState(Icons.HEALTH, "health.empty.title", "health.empty.why"));
            return;
        }
        content.add(new HealthGauge(reading.summary(), reading.now(), reading.today()));
        reading.judgement()
                .ifPresent(judgement -> content.add(
                        new JudgementLine(judgement, reading.summary().band())));
        reading.comparison().ifPresent(comparison -> content.add(new FactorBars(comparison)));
    }
}
