package app.atalaya.alert.ui;

import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertNews.Told;
import app.atalaya.alert.AlertNews.Waiting;
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

    private final AlertToasts toasts;
    private long told;

    AlertBell(AlertWatch watch, AlertToasts toasts) {
        super(AlertsView.PATH);
        this.toasts = toasts;
        told = watch.latest().last();
        setId("alert-bell");
        addClassName("alert-bell");
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("title", getTranslation("alert.bell"));
        add(Icons.BELL.create(), new AlertCount(watch), toasts);
        watch.tell(this, this::tell);
    }

    /** What came since the page was opened, or since the last toast: each once. */
    private void tell(Waiting waiting) {
        List<Told> fresh = waiting.after(told);
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
                            AlertWatch.ofPage(news, liveUpdates, currentUser),
                            new AlertToasts(actions, inbox, spoken.words()));
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
                    return new AlertCount(AlertWatch.ofPage(news, liveUpdates, currentUser));
                }
            };
        }
    }
}
