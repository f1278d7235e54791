package app.atalaya.alert.ui;

import app.atalaya.alert.AlertNews;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.html.Span;

/** How many alerts wait that the user has not looked at; nothing where there are none. */
class AlertCount extends Span {

    private final transient AlertNews news;

    /** @param topic what changes the number */
    AlertCount(AlertNews news, LiveUpdates liveUpdates, String topic) {
        this.news = news;
        addClassName("alert-count");
        refresh();
        liveUpdates.whileAttached(this, topic, this::refresh);
    }

    private void refresh() {
        int unseen = news.mine().unseen();
        setVisible(unseen > 0);
        setText(Formats.current().number(unseen, 0));
        getElement().setAttribute("aria-label", getTranslation("alert.count", unseen));
        getElement().setAttribute("role", "img");
    }
}
