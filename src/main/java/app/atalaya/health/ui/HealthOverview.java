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

/** Health at a glance: where the account stands, how it came there, and what its people say. */
class HealthOverview extends Div {

    private static final String TAB = "overview";

    private final AccountId account;
    private final transient HealthScores scores;
    private final transient HealthExplanations explanations;
    private final transient Clock clock;
    private transient @Nullable PanelAddress address;

    HealthOverview(AccountId account, HealthScores scores, HealthExplanations explanations, Clock clock) {
        this.account = account;
        this.scores = scores;
        this.explanations = explanations;
        this.clock = clock;
        setId("health-overview");
        addClassNames("health-overview", "at-span-12", "at-grid-12");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        address = PanelAddress.of(TAB);
        refresh();
    }

    /** Reads everything again; the range stays. */
    void refresh() {
        HealthReading reading = HealthReading.of(account, LocalDate.now(clock), scores, explanations);
        removeAll();
        HealthCard card = new HealthCard(getTranslation("health.card.title"));
        card.show(reading);
        add(card);
        if (reading.now().isEmpty()) {
            card.addClassName("at-span-12");
            return;
        }
        card.addClassName("at-span-4");
        TrendCard trend = AccountTrend.card(account, scores, Objects.requireNonNull(address), reading, null);
        trend.addClassName("at-span-8");
        SatisfactionFigures figures = new SatisfactionFigures();
        figures.addClassName("at-span-12");
        figures.show(reading.now());
        add(trend, figures);
    }
}
