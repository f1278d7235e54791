package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;

/** Health at a glance on the overview of the account board. */
@org.springframework.stereotype.Component
class HealthOverviewCard implements AccountOverviewCard {

    private final HealthScores scores;
    private final HealthExplanations explanations;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    HealthOverviewCard(HealthScores scores, HealthExplanations explanations, LiveUpdates liveUpdates, Clock clock) {
        this.scores = scores;
        this.explanations = explanations;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component cardFor(AccountId account) {
        HealthCard card = new HealthCard(UI.getCurrent().getTranslation("health.card.title"));
        SatisfactionFigures figures = new SatisfactionFigures();
        Div overview = new Div(card, figures);
        overview.setId("health-overview");
        overview.addClassName("health-overview");
        Runnable show = () -> {
            HealthReading reading = HealthReading.of(account, LocalDate.now(clock), scores, explanations);
            card.show(reading);
            figures.show(reading.now());
        };
        show.run();
        liveUpdates.whileAttached(overview, "account:" + account.value(), show);
        return overview;
    }
}
