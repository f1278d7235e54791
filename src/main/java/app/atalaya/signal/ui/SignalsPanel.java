package app.atalaya.signal.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.field.ExchangeRates;
import app.atalaya.identity.CurrentUser;
import app.atalaya.signal.SignalLog;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;

/** The signals of an account, as a tab of its board. */
@org.springframework.stereotype.Component
class SignalsPanel implements AccountPanel {

    private static final int ORDER = 400;

    private final SignalLog log;
    private final ExchangeRates rates;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;

    SignalsPanel(SignalLog log, ExchangeRates rates, CurrentUser currentUser, LiveUpdates liveUpdates) {
        this.log = log;
        this.rates = rates;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public String id() {
        return "signals";
    }

    @Override
    public String titleKey() {
        return "signal.panel.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component contentFor(AccountId account) {
        return new SignalsContent(
                log, account, rates.reporting(), currentUser.get().zone(), liveUpdates);
    }
}
