package app.atalaya.alert.ui;

import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertTopics;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.BarItem;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.NavigationCount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bell above every page: how many alerts wait, and a toast for each that comes while the page is open. */
class AlertBell extends Anchor {

    private final transient AlertNews news;
    private final AlertToasts toasts;
    private long told;

    AlertBell(AlertNews news, AlertToasts toasts, LiveUpdates liveUpdates, String topic) {
        super(AlertsView.PATH);
        this.news = news;
        this.toasts = toasts;
        told = news.mine().last();
        setId("alert-bell");
        addClassName("alert-bell");
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("title", getTranslation("alert.bell"));
        add(Icons.BELL.create(), new AlertCount(news, liveUpdates, topic), toasts);
        liveUpdates.whileAttached(this, topic, this::tell);
    }

    /** What came since the page was opened, or since the last toast: each once. */
    private void tell() {
        AlertNews.Waiting waiting = news.mine();
        List<AlertNews.Told> fresh = waiting.after(told);
        if (!fresh.isEmpty()) {
            told = waiting.last();
            toasts.show(fresh, waiting.unseen());
        }
    }

    /** Puts the bell above the pages, and its number into the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        BarItem alertBell(
                AlertNews news,
                AlertInbox inbox,
                AlertActions actions,
                CurrentUser currentUser,
                LiveUpdates liveUpdates,
                SpokenAlerts spoken) {
            return new BarItem() {

                @Override
                public int order() {
                    return 900;
                }

                @Override
                public Component create() {
                    return new AlertBell(
                            news, new AlertToasts(actions, inbox, spoken.words()), liveUpdates, topic(currentUser));
                }
            };
        }

        @Bean
        NavigationCount alertsInNavigation(AlertNews news, CurrentUser currentUser, LiveUpdates liveUpdates) {
            return new NavigationCount() {

                @Override
                public String path() {
                    return AlertsView.PATH;
                }

                @Override
                public Component create() {
                    return new AlertCount(news, liveUpdates, topic(currentUser));
                }
            };
        }

        private static String topic(CurrentUser currentUser) {
            return AlertTopics.forUser(currentUser.get().id());
        }
    }
}
