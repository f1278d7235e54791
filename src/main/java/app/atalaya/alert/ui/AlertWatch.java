package app.atalaya.alert.ui;

import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertNews.Waiting;
import app.atalaya.alert.AlertTopics;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What waits for the user, for all parts of one page that show something of it: read once, however many they are. */
final class AlertWatch {

    private final AlertNews news;
    private final List<Consumer<Waiting>> parts = new CopyOnWriteArrayList<>();
    private Waiting latest;

    private AlertWatch(AlertNews news) {
        this.news = news;
        latest = news.mine();
    }

    /** The one of the present page. */
    static AlertWatch ofPage(AlertNews news, LiveUpdates liveUpdates, CurrentUser currentUser) {
        UI page = UI.getCurrent();
        AlertWatch existing = ComponentUtil.getData(page, AlertWatch.class);
        if (existing != null) {
            return existing;
        }
        AlertWatch watch = new AlertWatch(news);
        ComponentUtil.setData(page, AlertWatch.class, watch);
        liveUpdates.whileAttached(page, AlertTopics.forUser(currentUser.get().id()), watch::read);
        return watch;
    }

    /** What waited when it was last read. */
    Waiting latest() {
        return latest;
    }

    /** Tells {@code part} what waits, now and whenever it changes, as long as the component is attached. */
    void tell(Component component, Consumer<Waiting> part) {
        part.accept(latest);
        component.addAttachListener(event -> {
            parts.add(part);
            part.accept(latest);
        });
        component.addDetachListener(event -> parts.remove(part));
    }

    private void read() {
        latest = news.mine();
        parts.forEach(part -> part.accept(latest));
    }
}
