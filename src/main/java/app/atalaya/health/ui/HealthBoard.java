package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Everything about the health of one account: where it stands, how it came there, and what it is made of. */
class HealthBoard extends Div {

    private static final String RANGE = "range";
    private static final String FACTOR = "factor";

    private final AccountId account;
    private final transient HealthScores scores;
    private final transient HealthExplanations explanations;
    private final transient Clock clock;
    private transient PanelAddress address = new PanelAddress();

    HealthBoard(AccountId account, HealthScores scores, HealthExplanations explanations, Clock clock) {
        this.account = account;
        this.scores = scores;
        this.explanations = explanations;
        this.clock = clock;
        setId("health-board");
        addClassName("at-grid-12");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        address = PanelAddress.current();
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
        card.addClassName("at-span-4");
        add(card, trend(reading));
        reading.now().ifPresent(now -> {
            FactorBreakdown breakdown = new FactorBreakdown(
                    getTranslation("health.breakdown.title"),
                    now,
                    reading.before(),
                    address.get(FACTOR),
                    factor -> address.set(FACTOR, factor),
                    part -> new EvidenceDialog(account, part, now, explanations).open());
            breakdown.addClassName("at-span-12");
            add(breakdown);
        });
    }

    private TrendCard trend(HealthReading reading) {
        TrendRange range = TrendRange.of(address.get(RANGE));
        TrendCard[] card = new TrendCard[1];
        card[0] = new TrendCard(
                getTranslation("health.trend.title"), getTranslation("health.range.label"), range, chosen -> {
                    address.set(RANGE, chosen.code());
                    fill(card[0], chosen, reading);
                });
        fill(card[0], range, reading);
        card[0].addClassName("at-span-8");
        return card[0];
    }

    private void fill(TrendCard card, TrendRange range, HealthReading reading) {
        reading.now()
                .ifPresent(now -> card.show(
                        scores.trend(List.of(account), range.from(reading.today()))
                                .getOrDefault(account, List.of()),
                        now.bands(),
                        reading.today()));
    }
}
