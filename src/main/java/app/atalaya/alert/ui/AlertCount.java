package app.atalaya.alert.ui;

import app.atalaya.alert.AlertInbox;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.html.Span;

/** How many alerts wait that the user has not looked at; nothing where there are none. */
class AlertCount extends Span {

    private final transient AlertInbox inbox;

    /** @param topic what changes the number */
    AlertCount(AlertInbox inbox, LiveUpdates liveUpdates, String topic) {
        this.inbox = inbox;
        addClassName("alert-count");
        refresh();
        liveUpdates.whileAttached(this, topic, this::refresh);
    }

    private void refresh() {
        int unseen = inbox.unseen();
        setVisible(unseen > 0);
        setText(Formats.current().number(unseen, 0));
        getElement().setAttribute("aria-label", getTranslation("alert.count", unseen));
        getElement().setAttribute("role", "img");
    }
}
