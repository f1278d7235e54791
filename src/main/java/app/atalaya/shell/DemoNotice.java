package app.atalaya.shell;

import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.StartUpWork;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says that this is a demonstration, and while it is being prepared, that it is. */
class DemoNotice extends Span {

    private final @Nullable String otherwise;
    private final StartUpWork work;

    /** @param otherwise the message key of what it says when there is nothing to wait for; null: then it is not there */
    DemoNotice(String id, @Nullable String otherwise, StartUpWork work, LiveUpdates liveUpdates) {
        this.otherwise = otherwise;
        this.work = work;
        setId(id);
        addClassName("shell-demo-notice");
        getElement().setAttribute("role", "status");
        refresh();
        liveUpdates.whileAttached(this, StartUpWork.TOPIC, this::refresh);
    }

    private void refresh() {
        String key = work.current().orElse(otherwise);
        setVisible(key != null);
        setText(key == null ? "" : getTranslation(key));
    }
}
