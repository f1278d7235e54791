package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything about the health of one account: where it stands, how it came there, and what it is made of. */
class HealthBoard extends Div {

    private static final String FACTOR = "factor";

    private final AccountId account;
    private final transient HealthScores scores;
    private final transient HealthExplanations explanations;
    private final transient Clock clock;
    private final transient Replays replays;
    private transient @Nullable PanelAddress address;

    HealthBoard(AccountId account, HealthScores scores, HealthExplanations explanations, Clock clock, Replays replays) {
        this.account = account;
        this.scores = scores;
        this.explanations = explanations;
        this.clock = clock;
        this.replays = replays;
        setId("health-board");
        addClassName("at-grid-12");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        address = PanelAddress.of(HealthPanel.ID);
        refresh();
    }

    /** Reads everything again; range and opened factor stay. */
    void refresh() {
        HealthReading reading = HealthReading.of(account, LocalDate.now(clock), scores, explanations);
        removeAll();
        HealthCard card = new HealthCard(getTranslation("health.card.title"));
        card.show(reading);
        if (reading.now().isEmpty()) {
            card.addClassName("at-span-12");
            add(card);
            return;
        }
        PanelAddress place = Objects.requireNonNull(address);
        card.addClassName("at-span-4");
        TrendCard trend = AccountTrend.card(account, scores, place, reading, replays);
        trend.addClassName("at-span-8");
        add(card, trend);
        reading.now().ifPresent(now -> {
            FactorBreakdown breakdown = new FactorBreakdown(
                    getTranslation("health.breakdown.title"),
                    now,
                    reading.before(),
                    place.get(FACTOR),
                    factor -> place.set(FACTOR, factor),
                    part -> new EvidenceDialog(account, part, now, explanations).open());
            breakdown.addClassName("at-span-12");
            add(breakdown);
        });
    }
}
