package app.atalaya.insight.ui;

import app.atalaya.health.HealthModels;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.Portfolio;
import app.atalaya.insight.PortfolioCut;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.insight.PortfolioFilter;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** Puts the portfolio page together from its figures. */
@SpringComponent
class PortfolioParts {

    private static final Set<CountedBand> ALL = Set.of(CountedBand.values());

    private final HealthModels models;
    private final Portfolio portfolio;

    PortfolioParts(HealthModels models, Portfolio portfolio) {
        this.models = models;
        this.portfolio = portfolio;
    }

    List<Component> of(PortfolioFilter filter, PortfolioFigures figures, String currency) {
        AccountFilter accounts = filter.accounts();
        Component risk = new RiskChart(figures, models.current().model().bands(), currency);
        risk.addClassName("at-span-8");
        Component largest = new RiskList(figures, accounts, currency);
        Component weeks = new WeeksChart(figures);
        Component renewals = new RenewalsChart(figures, accounts, currency);
        Div grid = new Div(
                risk,
                largest,
                weeks,
                renewals,
                new DisputedCard(portfolio, accounts),
                new BreakdownCard(PortfolioCut.SEGMENT, figures, accounts, currency),
                new BreakdownCard(PortfolioCut.OWNER, figures, accounts, currency),
                new BreakdownCard(PortfolioCut.COUNTRY, figures, accounts, currency));
        grid.addClassName("at-grid-12");
        return List.of(tiles(figures, accounts, currency), grid);
    }

    private static Component tiles(PortfolioFigures figures, AccountFilter accounts, String currency) {
        Formats formats = Formats.current();
        Div tiles = new Div(
                tile("accounts", formats.number(figures.accounts(), 0), figures, accounts, ALL),
                tile("revenue", formats.shortMoney(figures.revenue(), currency), figures, accounts, ALL),
                healthy(figures, accounts, currency),
                tile(
                        "risky",
                        formats.shortMoney(figures.revenue(PortfolioFigures.RISKY), currency),
                        figures,
                        accounts,
                        PortfolioFigures.RISKY),
                tile(
                        "unknown",
                        share(figures, Set.of(CountedBand.UNKNOWN)),
                        figures,
                        accounts,
                        Set.of(CountedBand.UNKNOWN)),
                tile("confidence", formats.percent(figures.confidence() / 100, 0), figures, accounts, ALL));
        tiles.addClassName("at-kpis");
        return tiles;
    }

    /** Doubtful health is told beside it, and is no part of it. */
    private static Kpi healthy(PortfolioFigures figures, AccountFilter accounts, String currency) {
        Set<CountedBand> healthy = Set.of(CountedBand.HEALTHY);
        Set<CountedBand> doubtful = Set.of(CountedBand.DOUBTFUL);
        Kpi tile = tile("healthy", share(figures, healthy), figures, accounts, healthy);
        if (figures.accounts(doubtful) > 0) {
            Anchor more = new Anchor(
                    Links.accounts(accounts.withBands(doubtful)),
                    AccountCells.text(
                            "insight.kpi.healthy.doubtful",
                            Formats.current().shortMoney(figures.revenue(doubtful), currency)));
            more.setId("kpi-doubtful-accounts");
            more.addClassName("insight-kpi-more");
            more.getElement().setAttribute("router-link", true);
            tile.note(more);
        }
        return tile;
    }

    private static Kpi tile(
            String name, String value, PortfolioFigures figures, AccountFilter accounts, Set<CountedBand> bands) {
        AccountFilter behind = bands.equals(ALL) ? accounts : accounts.withBands(bands);
        return new Kpi(AccountCells.text("insight.kpi." + name), value)
                .definition("kpi-" + name + "-definition", AccountCells.text("insight.kpi." + name + ".definition"))
                .drillDown(
                        "kpi-" + name + "-accounts",
                        AccountCells.text("common.accountsCount", figures.accounts(bands)),
                        event -> UI.getCurrent().navigate(PortfolioAccountsView.class, AccountFilterUrl.write(behind)));
    }

    private static String share(PortfolioFigures figures, Set<CountedBand> bands) {
        return figures.revenue().signum() == 0
                ? AccountCells.text("common.notAvailable")
                : Formats.current()
                        .percent(
                                figures.revenue(bands)
                                        .divide(figures.revenue(), 4, RoundingMode.HALF_UP)
                                        .doubleValue(),
                                1);
    }

    /** A part of a whole in percent, 0 where there is no whole. */
    static double percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : part.doubleValue() * 100 / whole.doubleValue();
    }
}
