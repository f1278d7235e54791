package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.health.HealthTopics;
import app.atalaya.signal.SignalTopics;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;

/** The health tab of the account board. */
@org.springframework.stereotype.Component
class HealthPanel implements AccountPanel {

    static final String ID = "health";

    private final HealthSources sources;
    private final LiveUpdates liveUpdates;

    HealthPanel(HealthSources sources, LiveUpdates liveUpdates) {
        this.sources = sources;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "health.panel.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component contentFor(AccountId account) {
        HealthBoard board = new HealthBoard(account, sources);
        liveUpdates.whileAttached(board, HealthTopics.of(account), board::refresh);
        liveUpdates.whileAttached(board, SignalTopics.of(account), board::refresh);
        return board;
    }
}
