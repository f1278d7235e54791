package app.atalaya.alert.ui;

import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.html.Span;

/** How many alerts wait that the user has not looked at; nothing where there are none. */
class AlertCount extends Span {

    private int shown = -1;

    AlertCount(AlertWatch watch) {
        addClassName("alert-count");
        getElement().setAttribute("role", "img");
        watch.tell(this, waiting -> show(waiting.unseen()));
    }

    private void show(int unseen) {
        if (unseen == shown) {
            return;
        }
        shown = unseen;
        setVisible(unseen > 0);
        setText(Formats.current().number(unseen, 0));
        getElement().setAttribute("aria-label", getTranslation("alert.count", unseen));
    }
}
