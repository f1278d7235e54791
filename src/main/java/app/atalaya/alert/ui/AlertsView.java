package app.atalaya.alert.ui;

import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertFilter;
import app.atalaya.alert.AlertFilter.Scope;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertTopics;
import app.atalaya.alert.AlertWords;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The inbox: alerts at the left, the chosen one at the right. */
@Route(AlertsView.PATH)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(TextArea.class)
@Uses(RadioButtonGroup.class)
@PermitAll
class AlertsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "alerts";

    private final transient AlertInbox inbox;
    private final transient AlertNews news;
    private final transient AlertActions actions;
    private final transient AlertWords words;
    private final SignedInUser user;
    private final ViewHeader header;
    private final AlertFilters filters;
    private final VirtualList<Alert> list = new VirtualList<>();
    private final Div nothing = new Div();
    private final Div body = new Div();
    private final Anchor back = new Anchor();
    private final AlertDetail detail;
    private AlertUrl url;

    AlertsView(
            AlertInbox inbox,
            AlertNews news,
            AlertActions actions,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            AlertSources sources) {
        this.inbox = inbox;
        this.news = news;
        this.actions = actions;
        this.words = sources.words();
        this.user = currentUser.get();
        this.url = new AlertUrl(AlertFilter.open(usualScope()), null);
        this.detail = new AlertDetail(sources);
        this.filters = new AlertFilters(words, filter -> go(url.with(filter)));
        this.header = new ViewHeader(getTranslation("alert.title"), "", filters);
        addClassNames("at-view", "at-view-full", "alerts-view");
        list();
        back.setId("alerts-back");
        back.addClassName("alerts-back");
        back.getElement().setAttribute("router-link", true);
        back.add(Icons.ARROW_LEFT.create());
        back.add(getTranslation("alert.back"));
        Div side = new Div(back, detail);
        side.addClassName("alerts-side");
        Div listCard = new Div(list, nothing);
        listCard.addClassNames("at-card", "alerts-list-card");
        body.addClassName("alerts-body");
        body.add(listCard, side);
        add(header, body);
        liveUpdates.calmlyWhileAttached(this, AlertTopics.ALL, this::refresh);
        liveUpdates.whileAttached(this, AlertTopics.forUser(user.id()), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("alert.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        url = AlertUrl.read(event.getLocation().getQueryParameters(), usualScope());
        if (url.selected() != null) {
            actions.see(url.selected());
        }
        refresh();
    }

    /** Executives and administrators own no accounts, as a rule: they begin with all. */
    private Scope usualScope() {
        return user.is(Role.EXECUTIVE) || user.is(Role.ADMINISTRATOR) ? Scope.ALL : Scope.MINE;
    }

    private void list() {
        list.setId("alerts-list");
        list.addClassName("alerts-list");
        list.getElement().setAttribute("aria-label", getTranslation("alert.title"));
        list.setRenderer(new ComponentRenderer<>(alert -> new AlertItem(alert, words, url, user.zone())));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> inbox.page(url.filter(), query.getOffset(), query.getLimit()).stream(),
                query -> inbox.count(url.filter())));
    }

    /** Reads again what is shown; what is chosen stays chosen, also when it left the list. */
    private void refresh() {
        AlertFilter filter = url.filter();
        int open = inbox.count(filter.in(AlertState.OPEN));
        int snoozed = inbox.count(filter.in(AlertState.SNOOZED));
        header.setSubtitle(getTranslation("alert.subtitle", open, news.mine().unseen()));
        filters.show(filter, open, snoozed);
        showList(
                filter.state() == AlertState.CLEARED
                        ? inbox.count(filter)
                        : filter.state() == AlertState.OPEN ? open : snoozed);
        Long selected = url.selected();
        Optional<Alert> chosen = selected == null ? Optional.empty() : inbox.find(selected);
        body.setClassName("alerts-body-chosen", chosen.isPresent());
        detail.setVisible(chosen.isPresent());
        back.setVisible(chosen.isPresent());
        back.setHref(url.select(null).address());
        chosen.ifPresent(detail::show);
    }

    /** The list stays where it is: put in anew, it would begin at its top again. */
    private void showList(int count) {
        nothing.removeAll();
        nothing.setVisible(count == 0);
        list.setVisible(count > 0);
        list.getDataProvider().refreshAll();
        if (count == 0) {
            nothing.add(
                    isNarrowed()
                            ? new EmptyState(Icons.SEARCH, "alert.nothing.found", "alert.nothing.found.why")
                            : new EmptyState(Icons.BELL, "alert.nothing", "alert.nothing.why"));
        }
    }

    private boolean isNarrowed() {
        AlertFilter filter = url.filter();
        return !filter.text().isBlank()
                || filter.kind() != null
                || filter.severity() != null
                || filter.state() != AlertState.OPEN;
    }

    private void go(AlertUrl wanted) {
        if (!wanted.equals(url)) {
            QueryParameters query = wanted.write();
            getUI().ifPresent(ui -> ui.navigate(AlertsView.class, query));
        }
    }
}
