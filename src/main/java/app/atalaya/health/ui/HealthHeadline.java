package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountHeadline;
import app.atalaya.health.Explanation;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.HealthTopics;
import app.atalaya.health.Judgement;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The score in the header of the account board. */
@org.springframework.stereotype.Component
class HealthHeadline implements AccountHeadline {

    private static final int RING = 52;

    private final HealthSources sources;
    private final LiveUpdates liveUpdates;

    HealthHeadline(HealthSources sources, LiveUpdates liveUpdates) {
        this.sources = sources;
        this.liveUpdates = liveUpdates;
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
        liveUpdates.whileAttached(headline, HealthTopics.of(account), () -> show(headline, account));
        return headline;
    }

    private void show(Div headline, AccountId account) {
        LocalDate today = sources.today();
        HealthSummary health =
                sources.scores().of(List.of(account)).getOrDefault(account, HealthSummary.unknown(today));
        Optional<Explanation> reasons = sources.explanations().explain(account, today);
        Div line = new Div(HealthDisplay.badge(health), HealthDisplay.change(health));
        line.addClassName("health-headline-line");
        Div trust = new Div();
        trust.addClassName("health-headline-line");
        reasons.ifPresent(now -> trust.add(new ConfidenceSegments(now.factors())));
        trust.add(HealthDisplay.confidence(health));
        Div words = new Div(line, trust);
        Judgement judgement = sources.judgements().inForce(List.of(account)).get(account);
        if (judgement != null) {
            words.add(JudgementLine.brief(judgement));
        }
        words.addClassName("health-gauge-words");
        headline.removeAll();
        headline.add(HealthDisplay.ring(health, RING), words);
    }
}
