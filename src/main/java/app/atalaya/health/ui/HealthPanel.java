package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import java.time.Clock;

/** The health tab of the account board. */
@org.springframework.stereotype.Component
class HealthPanel implements AccountPanel {

    static final String ID = "health";

    private final HealthScores scores;
    private final HealthExplanations explanations;
    private final LiveUpdates liveUpdates;
    private final Clock clock;
    private final Replays replays;

    HealthPanel(
            HealthScores scores,
            HealthExplanations explanations,
            LiveUpdates liveUpdates,
            Clock clock,
            Replays replays) {
        this.scores = scores;
        this.explanations = explanations;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        this.replays = replays;
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
        HealthBoard board = new HealthBoard(account, scores, explanations, clock, replays);
        liveUpdates.whileAttached(board, "account:" + account.value(), board::refresh);
        return board;
    }
}
