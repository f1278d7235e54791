package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything about the health of one account: where it stands, how it came there, what it is made of, and what people hold of it. */
class HealthBoard extends Div {

    private static final String FACTOR = "factor";

    private final AccountId account;
    private final transient HealthSources sources;
    private final JudgementCard judgements;
    private transient @Nullable PanelAddress address;
    private @Nullable ChangeExplorer changes;

    HealthBoard(AccountId account, HealthSources sources) {
        this.account = account;
        this.sources = sources;
        this.judgements = new JudgementCard(account, sources);
        judgements.addClassName("at-span-12");
        setId("health-board");
        addClassName("at-grid-12");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        address = PanelAddress.of(HealthPanel.ID);
        changes = new ChangeExplorer(account, sources, address);
        changes.addClassName("at-span-12");
        refresh();
    }

    /** Reads everything again; range, opened factor and the days that are compared stay. */
    void refresh() {
        HealthReading reading = sources.read(account);
        judgements.show(reading);
        removeAll();
        HealthCard card = new HealthCard(getTranslation("health.card.title"));
        card.show(reading);
        if (reading.now().isEmpty()) {
            card.addClassName("at-span-12");
            add(card, judgements);
            return;
        }
        PanelAddress place = Objects.requireNonNull(address);
        card.addClassName("at-span-4");
        TrendCard trend = AccountTrend.card(account, sources.scores(), place, reading, sources.replays());
        trend.addClassName("at-span-8");
        ChangeExplorer explorer = Objects.requireNonNull(changes);
        explorer.refresh();
        add(card, trend, explorer);
        reading.comparison().ifPresent(comparison -> {
            FactorBreakdown breakdown = new FactorBreakdown(
                    getTranslation("health.breakdown.title"),
                    comparison,
                    place.get(FACTOR),
                    factor -> place.set(FACTOR, factor),
                    part -> new EvidenceDialog(account, part, comparison.now(), sources.explanations()).open());
            breakdown.addClassName("at-span-12");
            add(breakdown);
        });
        add(judgements);
    }
}
