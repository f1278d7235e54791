package app.atalaya.alert.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertFilter;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertTopics;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The alerts of one account: what stands, what was put off, and the last that cleared. */
@org.springframework.stereotype.Component
class AlertPanel implements AccountPanel {

    private static final int MOST = 100;

    private final AlertInbox inbox;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final SpokenAlerts spoken;

    AlertPanel(AlertInbox inbox, CurrentUser currentUser, LiveUpdates liveUpdates, SpokenAlerts spoken) {
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.spoken = spoken;
    }

    @Override
    public String id() {
        return "alerts";
    }

    @Override
    public String titleKey() {
        return "alert.title";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public Integer countFor(AccountId account) {
        return inbox.standing(account);
    }

    @Override
    public Component contentFor(AccountId account) {
        Div content = new Div();
        content.setId("account-alerts");
        content.addClassName("account-alerts");
        refresh(content, account);
        liveUpdates.whileAttached(content, AlertTopics.of(account), () -> refresh(content, account));
        return content;
    }

    private void refresh(Div content, AccountId account) {
        content.removeAll();
        for (AlertState state : AlertState.values()) {
            List<Alert> alerts = inbox.page(AlertFilter.of(account, state), 0, MOST);
            if (!alerts.isEmpty()) {
                content.add(card(alerts, state));
            }
        }
        if (content.getComponentCount() == 0) {
            EmptyState empty = new EmptyState(Icons.BELL, "alert.panel.nothing", "alert.panel.nothing.why");
            empty.addClassName("at-card");
            content.add(empty);
        }
    }

    private TitledCard card(List<Alert> alerts, AlertState state) {
        UnorderedList list = new UnorderedList();
        list.addClassName("account-alerts-list");
        AlertUrl url = new AlertUrl(AlertFilter.open(AlertFilter.Scope.ALL).in(state), null);
        alerts.forEach(alert -> list.add(new ListItem(
                new AlertItem(alert, spoken.words(), url, currentUser.get().zone()))));
        return new TitledCard(UI.getCurrent().getTranslation("alert.panel." + UrlValues.word(state)), list);
    }
}
