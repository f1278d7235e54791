package app.atalaya.insight.ui;

import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.PortfolioCell;
import app.atalaya.insight.PortfolioCut;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.charts.Chart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What renews in the coming months, and how healthy it is. */
class RenewalsChart extends BandColumns {

    private static final int MONTHS_AHEAD = 6;

    RenewalsChart(PortfolioFigures figures, AccountFilter accounts, String currency) {
        super("portfolio-renewals", AccountCells.text("insight.renewals.title"));
        addClassName("at-span-6");
        Formats formats = Formats.current();
        Map<YearMonth, List<PortfolioCell>> months = new TreeMap<>();
        YearMonth first = YearMonth.from(figures.day());
        for (int i = 0; i < MONTHS_AHEAD; i++) {
            months.put(first.plusMonths(i), new ArrayList<>());
        }
        List<PortfolioCell> renewing = figures.by(PortfolioCut.RENEWAL);
        renewing.forEach(cell -> months.computeIfAbsent(YearMonth.parse(cell.cutKey()), month -> new ArrayList<>())
                .add(cell));
        List<Column> columns = months.entrySet().stream()
                .map(month -> new Column(
                        formats.month(month.getKey()),
                        Links.accounts(accounts.withRenewsIn(month.getKey())),
                        month.getValue()))
                .toList();
        setSummary(getTranslation(
                "insight.renewals.summary",
                renewing.stream().mapToInt(PortfolioCell::accounts).sum(),
                formats.shortMoney(revenue(renewing), currency),
                formats.shortMoney(
                        revenue(renewing.stream()
                                .filter(cell -> PortfolioFigures.RISKY.contains(cell.band()))
                                .collect(Collectors.toList())),
                        currency)));
        Chart chart = show(
                columns,
                cell -> cell.revenue().doubleValue(),
                money -> formats.shortMoney(BigDecimal.valueOf(money), currency),
                column -> getUI().ifPresent(ui -> ui.navigate(
                        PortfolioAccountsView.class,
                        AccountFilterUrl.write(accounts.withRenewsIn(
                                List.copyOf(months.keySet()).get(column))))));
        ChartFactory.moneyAxis(chart.getConfiguration().getyAxis(), currency);
    }

    private static BigDecimal revenue(List<PortfolioCell> cells) {
        return cells.stream().map(PortfolioCell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
