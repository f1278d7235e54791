package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import app.atalaya.health.HealthScores;
import com.vaadin.flow.component.UI;
import java.util.List;

/** The trend of one account, with the range that the URL names. */
final class AccountTrend {

    private static final String RANGE = "range";

    private AccountTrend() {}

    static TrendCard card(AccountId account, HealthScores scores, PanelAddress address, HealthReading reading) {
        TrendRange range = TrendRange.of(address.get(RANGE));
        UI ui = UI.getCurrent();
        TrendCard[] card = new TrendCard[1];
        card[0] = new TrendCard(
                ui.getTranslation("health.trend.title"), ui.getTranslation("health.range.label"), range, chosen -> {
                    address.set(RANGE, chosen.code());
                    fill(card[0], chosen, account, scores, reading);
                });
        fill(card[0], range, account, scores, reading);
        return card[0];
    }

    private static void fill(
            TrendCard card, TrendRange range, AccountId account, HealthScores scores, HealthReading reading) {
        reading.now()
                .ifPresent(now -> card.show(
                        scores.trend(List.of(account), range.from(reading.today()))
                                .getOrDefault(account, List.of()),
                        now.bands(),
                        reading.today()));
    }
}
