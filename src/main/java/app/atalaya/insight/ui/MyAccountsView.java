package app.atalaya.insight.ui;

import app.atalaya.health.HealthJudgements;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.MyAccounts;
import app.atalaya.insight.MyAccountsNews;
import app.atalaya.insight.MyAccountsSummary;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Kpi;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** Where the day begins: which of the user's accounts moved, why, and all of them in the order in which they need attention. */
@Route("")
@PermitAll
class MyAccountsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    /** In the URL: the user wants all types, although there are key accounts. */
    private static final String ALL_TYPES = "all";

    private static final int MOVED_CARDS = 3;

    private final transient MyAccounts accounts;
    private final transient Clock clock;
    private final SignedInUser user;
    private final String currency;
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div movedCards = new Div();
    private final MyAccountsGrid grid;
    private final MyAccountsFilters filters = new MyAccountsFilters(this::go);
    private final Button news = new Button();

    MyAccountsView(
            MyAccounts accounts,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock,
            @Value("${atalaya.reporting-currency}") String currency) {
        this.accounts = accounts;
        this.clock = clock;
        this.user = currentUser.get();
        this.currency = currency;
        this.grid = new MyAccountsGrid(accounts, currency, LocalDate.now(clock));
        addClassNames("at-view", "at-view-full", "insight-home");
        head.addClassName("insight-head");
        body.addClassName("insight-body");
        movedCards.addClassName("insight-moved-cards");
        add(head, body);
        news.setId("my-accounts-news");
        news.addClassName("insight-news");
        news.addThemeName("tertiary");
        news.setIcon(Icons.REFRESH.create());
        news.addClickListener(event -> putInOrder());
        grid.onSort((sort, descending) -> go(filters.filter().sortedBy(sort, descending)));
        liveUpdates.calmlyWhileAttached(this, MyAccountsNews.of(user.id()), this::renew);
        liveUpdates.calmlyWhileAttached(this, HealthJudgements.TOPIC, this::renew);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("insight.home.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyAccountsSummary summary = accounts.summary();
        showHead(summary);
        if (summary.accounts() == 0) {
            body.removeAll();
            body.add(nothing());
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        AccountFilter filter = AccountFilterUrl.read(query);
        if (filter.type() == null && summary.keyAccounts() > 0) {
            filter = filter.withType("KEY");
        } else if (query.getSingleParameter("type").filter(ALL_TYPES::equals).isPresent()) {
            filter = filter.withType(null);
        }
        filters.show(filter, summary);
        showMoved(summary);
        news.setVisible(false);
        grid.show(filter);
        if (grid.getParent().isEmpty()) {
            TitledCard card = new TitledCard(getTranslation("insight.home.title"), grid).withActions(news, filters);
            card.addClassNames("at-card-grid", "insight-list");
            body.removeAll();
            body.add(movedCards, card);
        }
    }

    private void showHead(MyAccountsSummary summary) {
        Formats formats = Formats.current();
        Div figures = new Div(
                Kpi.figure(
                        formats.shortMoney(summary.revenue(), currency),
                        getTranslation("insight.home.revenue", summary.accounts())),
                Kpi.figure(
                        formats.shortMoney(summary.revenueAtRisk(), currency),
                        getTranslation("insight.home.atRisk", summary.atRisk())),
                Kpi.figure(
                        formats.number(summary.renewing(), 0),
                        getTranslation("insight.home.renewing", MyAccounts.RENEWS_SOON)));
        figures.addClassName("at-stats");
        head.removeAll();
        head.add(new ViewHeader(greeting(), subtitle(summary), figures));
    }

    private void showMoved(MyAccountsSummary summary) {
        movedCards.removeAll();
        movedCards.setVisible(summary.moved() > 0);
        if (summary.moved() > 0) {
            accounts.moved(MOVED_CARDS).forEach(moved -> movedCards.add(new MovedCard(moved)));
        }
    }

    private String greeting() {
        int hour = LocalTime.now(clock.withZone(user.zone())).getHour();
        String part = hour < 6 ? "evening" : hour < 13 ? "morning" : hour < 20 ? "afternoon" : "evening";
        String firstName = user.name().strip().split("\\s+", 2)[0];
        return getTranslation("insight.home.greeting." + part, firstName);
    }

    private String subtitle(MyAccountsSummary summary) {
        String day = Formats.current().weekday(LocalDate.now(clock.withZone(user.zone())));
        return summary.accounts() == 0 ? day + "." : getTranslation("insight.home.moved", day, summary.moved());
    }

    private EmptyState nothing() {
        boolean seesAll = user.is(Role.EXECUTIVE) || user.is(Role.ADMINISTRATOR);
        Button action = new Button(getTranslation(seesAll ? "insight.home.toPortfolio" : "insight.home.toAccounts"));
        action.setId("home-elsewhere");
        action.addThemeName("primary");
        action.addClickListener(
                event -> getUI().ifPresent(ui -> ui.navigate(seesAll ? PortfolioView.PATH : "accounts")));
        EmptyState empty = new EmptyState(
                Icons.ACCOUNTS,
                "insight.home.nothing",
                seesAll ? "insight.home.nothing.executive" : "insight.home.nothing.why",
                action);
        empty.addClassName("at-card");
        return empty;
    }

    private void go(AccountFilter filter) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        AccountFilterUrl.values(filter).forEach((name, value) -> query.put(name, List.of(value)));
        query.putIfAbsent("type", List.of(ALL_TYPES));
        getUI().ifPresent(ui -> ui.navigate(MyAccountsView.class, new QueryParameters(query)));
    }

    /** New scores show where they stand; their new order only when the user asks for it. */
    private void renew() {
        MyAccountsSummary summary = accounts.summary();
        showHead(summary);
        showMoved(summary);
        int changed = grid.renew();
        news.setText(getTranslation("insight.home.news", changed));
        news.setVisible(changed > 0);
    }

    private void putInOrder() {
        news.setVisible(false);
        grid.show(filters.filter());
    }
}
