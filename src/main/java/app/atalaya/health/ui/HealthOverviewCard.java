package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import java.time.Clock;

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
        HealthOverview overview = new HealthOverview(account, scores, explanations, clock);
        liveUpdates.whileAttached(overview, "account:" + account.value(), overview::refresh);
        return overview;
    }
}
