package app.atalaya.webhook.ui;

import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.UrlValues;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCalls;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The systems that are told of alerts: all of them, or, with {@code ?hook=} and its id, one with its calls. */
@Route(WebhooksView.PATH)
@RolesAllowed("ADMINISTRATOR")
class WebhooksView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "admin/webhooks";

    private static final String HOOK = "hook";

    private final transient Webhooks hooks;
    private final WebhookList list;
    private final WebhookPage page;
    private @Nullable Long opened;

    WebhooksView(Webhooks hooks, WebhookCalls calls, CurrentUser currentUser, LiveUpdates liveUpdates) {
        this.hooks = hooks;
        addClassNames("at-view", "at-view-full");
        WebhookTexts texts = new WebhookTexts(currentUser.get().zone());
        list = new WebhookList(hooks, texts);
        page = new WebhookPage(hooks, calls, texts);
        liveUpdates.calmlyWhileAttached(this, Webhooks.TOPIC, this::refresh);
    }

    /** The way to a webhook; null: to all. */
    static String address(@Nullable Long hook) {
        return hook == null ? PATH : PATH + "?" + HOOK + "=" + hook;
    }

    static void open(@Nullable Long hook) {
        QueryParameters query =
                hook == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(HOOK, hook.toString()));
        UI.getCurrent().navigate(WebhooksView.class, query);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        opened =
                UrlValues.number(event.getLocation().getQueryParameters(), HOOK).orElse(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("webhook.title"));
    }

    private void refresh() {
        Optional<Webhook> hook = opened == null ? Optional.empty() : hooks.find(opened);
        hook.ifPresentOrElse(page::show, list::refresh);
        Component wanted = hook.isPresent() ? page : list;
        if (wanted.getParent().isEmpty()) {
            removeAll();
            add(wanted);
        }
    }
}
