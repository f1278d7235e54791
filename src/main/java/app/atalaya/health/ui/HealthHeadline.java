package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountHeadline;
import app.atalaya.health.Explanation;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.health.HealthSummary;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The score in the header of the account board. */
@org.springframework.stereotype.Component
class HealthHeadline implements AccountHeadline {

    private static final int RING = 52;

    private final HealthScores scores;
    private final HealthExplanations explanations;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    HealthHeadline(HealthScores scores, HealthExplanations explanations, LiveUpdates liveUpdates, Clock clock) {
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
    public Component figureFor(AccountId account) {
        Div headline = new Div();
        headline.setId("health-headline");
        headline.addClassName("health-headline");
        show(headline, account);
        liveUpdates.whileAttached(headline, "account:" + account.value(), () -> show(headline, account));
        return headline;
    }

    private void show(Div headline, AccountId account) {
        LocalDate today = LocalDate.now(clock);
        HealthSummary health = scores.of(List.of(account)).getOrDefault(account, HealthSummary.unknown(today));
        Optional<Explanation> reasons = explanations.explain(account, today);
        Div line = new Div(HealthDisplay.badge(health), HealthDisplay.change(health));
        line.addClassName("health-headline-line");
        Div trust = new Div();
        trust.addClassName("health-headline-line");
        reasons.ifPresent(now -> trust.add(new ConfidenceSegments(now.factors())));
        trust.add(HealthDisplay.confidence(health));
        Div words = new Div(line, trust);
        words.addClassName("health-gauge-words");
        headline.removeAll();
        headline.add(HealthDisplay.ring(health, RING), words);
    }
}
