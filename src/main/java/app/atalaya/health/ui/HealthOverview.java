package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Health at a glance: where the account stands, how it came there, and what its people say. */
class HealthOverview extends Div {

    private static final String TAB = "overview";

    private final AccountId account;
    private final transient HealthSources sources;
    private transient @Nullable PanelAddress address;

    HealthOverview(AccountId account, HealthSources sources) {
        this.account = account;
        this.sources = sources;
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
        HealthReading reading = sources.read(account);
        removeAll();
        HealthCard card = new HealthCard(getTranslation("health.card.title"));
        card.show(reading);
        add(card);
        if (reading.now().isEmpty()) {
            card.addClassName("at-span-12");
            return;
        }
        card.addClassName("at-span-4");
        TrendCard trend = AccountTrend.card(account, sources.scores(), Objects.requireNonNull(address), reading, null);
        trend.addClassName("at-span-8");
        ChangeCard change = new ChangeCard(account, sources.explanations());
        change.addClassName("at-span-12");
        change.show(reading.change());
        SatisfactionFigures figures = new SatisfactionFigures();
        figures.addClassName("at-span-12");
        figures.show(reading.now());
        add(trend, change, figures);
    }
}
