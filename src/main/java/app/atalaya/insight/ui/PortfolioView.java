package app.atalaya.insight.ui;

import app.atalaya.health.HealthJudgements;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.insight.Portfolio;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.insight.PortfolioFilter;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.annotation.Value;

/** The portfolio on one page: how much there is, how healthy it is, where money is at risk. Every figure opens its accounts. */
@Route(PortfolioView.PATH)
@PermitAll
class PortfolioView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String PATH = "portfolio";

    private final transient Portfolio portfolio;
    private final transient PortfolioParts parts;
    private final boolean everything;
    private final String currency;
    private final PortfolioFilters filters;
    private PortfolioFilter filter = PortfolioFilter.NONE;

    PortfolioView(
            Portfolio portfolio,
            CurrentUser currentUser,
            PortfolioFilters filters,
            LiveUpdates liveUpdates,
            PortfolioParts parts,
            @Value("${atalaya.reporting-currency}") String currency) {
        this.portfolio = portfolio;
        this.parts = parts;
        this.currency = currency;
        this.filters = filters;
        this.everything = currentUser
                .find()
                .filter(user -> user.is(Role.EXECUTIVE) || user.is(Role.ADMINISTRATOR))
                .isPresent();
        addClassNames("at-view", "insight-portfolio");
        filters.onChange(this::go);
        liveUpdates.calmlyWhileAttached(this, "portfolio", this::show);
        liveUpdates.calmlyWhileAttached(this, HealthJudgements.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("insight.portfolio.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = PortfolioFilters.read(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        PortfolioFigures figures = portfolio.figures(filter);
        filters.show(filter, figures);
        removeAll();
        add(new ViewHeader(getTranslation("insight.portfolio.title"), subtitle(figures), filters));
        if (figures.accounts() == 0) {
            add(nothing());
            return;
        }
        add(parts.of(filter, figures, currency));
    }

    private String subtitle(PortfolioFigures figures) {
        return getTranslation(
                everything ? "insight.portfolio.subtitle" : "insight.portfolio.subtitle.own",
                getTranslation("common.accountsCount", figures.accounts()),
                Formats.current().shortMoney(figures.revenue(), currency),
                Formats.current().date(figures.day()));
    }

    private EmptyState nothing() {
        Button action = new Button();
        action.setId("portfolio-elsewhere");
        boolean filtered = !filter.equals(PortfolioFilter.NONE);
        action.setText(getTranslation(filtered ? "common.clearFilters" : "insight.home.toAccounts"));
        action.addClickListener(event -> {
            if (filtered) {
                go(PortfolioFilter.NONE);
            } else {
                UI.getCurrent().navigate("accounts");
            }
        });
        EmptyState empty = new EmptyState(
                Icons.PORTFOLIO,
                filtered ? "insight.portfolio.noneLeft" : "insight.portfolio.nothing",
                filtered ? "insight.portfolio.noneLeft.why" : "insight.portfolio.nothing.why",
                action);
        empty.addClassName("at-card");
        return empty;
    }

    private void go(PortfolioFilter changed) {
        getUI().ifPresent(ui ->
                ui.navigate(PortfolioView.class, AccountFilterUrl.write(PortfolioFilters.asAccounts(changed))));
    }
}
