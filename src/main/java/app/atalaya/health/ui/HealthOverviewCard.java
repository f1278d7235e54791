package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.health.HealthTopics;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;

/** Health at a glance on the overview of the account board. */
@org.springframework.stereotype.Component
class HealthOverviewCard implements AccountOverviewCard {

    private final HealthSources sources;
    private final LiveUpdates liveUpdates;

    HealthOverviewCard(HealthSources sources, LiveUpdates liveUpdates) {
        this.sources = sources;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component cardFor(AccountId account) {
        HealthOverview overview = new HealthOverview(account, sources);
        liveUpdates.whileAttached(overview, HealthTopics.of(account), overview::refresh);
        return overview;
    }
}
