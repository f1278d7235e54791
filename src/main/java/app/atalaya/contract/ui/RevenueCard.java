package app.atalaya.contract.ui;

import app.atalaya.account.AccountId;
import app.atalaya.contract.ArrPoint;
import app.atalaya.contract.GrowthRate;
import app.atalaya.contract.LifetimeValue;
import app.atalaya.contract.Revenue;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.StepType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How the account's recurring revenue went over three years, how it grows and what it may be worth. */
final class RevenueCard extends ChartCard {

    private static final int YEARS = 3;

    private final Formats formats = Formats.current();
    private final String currency;

    RevenueCard(Revenue revenue, String currency, AccountId account, LocalDate today) {
        super("account-revenue", UI.getCurrent().getTranslation("contract.revenue.title"), "");
        this.currency = currency;
        addClassName("account-revenue");
        List<ArrPoint> history = revenue.history(account, today.minusYears(YEARS), today);
        setSummary(getTranslation(
                "contract.revenue.summary",
                money(history.getFirst()),
                formats.date(history.getFirst().on()),
                money(history.getLast())));
        setChart(chart(history));
        setTable(
                List.of(getTranslation("contract.revenue.since"), getTranslation("contract.arr")),
                history.stream()
                        .map(point -> List.of(formats.date(point.on()), money(point)))
                        .toList());
        addComponentAtIndex(1, figures(revenue.growth(account, today), revenue.lifetimeValue(account, today)));
    }

    private Chart chart(List<ArrPoint> history) {
        Chart chart = ChartFactory.create(ChartType.LINE);
        ChartFactory.timeAxis(chart.getConfiguration().getxAxis());
        ChartFactory.moneyAxis(chart.getConfiguration().getyAxis(), currency);
        chart.getConfiguration().getyAxis().setMin(0);
        PlotOptionsLine steps = new PlotOptionsLine();
        steps.setStep(StepType.LEFT);
        steps.setClassName("at-line");
        DataSeries series = new DataSeries(getTranslation("contract.arr"));
        series.setPlotOptions(steps);
        history.forEach(point -> series.add(item(point)));
        chart.getConfiguration().addSeries(series);
        return chart;
    }

    private DataSeriesItem item(ArrPoint point) {
        DataSeriesItem item = new DataSeriesItem(point.on().atStartOfDay().toInstant(ZoneOffset.UTC), point.amount());
        item.setName(formats.date(point.on()));
        item.setDescription(money(point));
        return item;
    }

    private Div figures(GrowthRate growth, LifetimeValue worth) {
        String rate = growth.rate() == null
                ? getTranslation("common.notAvailable")
                : (growth.rate() > 0 ? "+" : "") + formats.percent(growth.rate(), 1);
        String rateLabel =
                getTranslation(growth.rate() == null ? "contract.revenue.growth.small" : "contract.revenue.growth");
        Div figures = new Div(
                figure(Kpi.figure(rate, rateLabel), "account-growth-why", growthText(growth)),
                figure(
                        Kpi.figure(
                                formats.shortMoney(worth.total(), currency),
                                getTranslation("contract.ltv", worth.years())),
                        "account-ltv-why",
                        worthText(worth)));
        figures.addClassName("at-stats");
        return figures;
    }

    private Div figure(Component figure, String id, String explanation) {
        Button why = new Button(Icons.INFO.create());
        why.setId(id);
        why.addThemeName("tertiary");
        why.addClassName("at-kpi-info");
        why.setAriaLabel(getTranslation("contract.revenue.why"));
        Popover popover = new Popover();
        popover.setTarget(why);
        popover.setWidth("340px");
        popover.setAriaLabel(getTranslation("contract.revenue.why"));
        popover.add(new Paragraph(explanation));
        Div withWhy = new Div(figure, why, popover);
        withWhy.addClassName("account-figure");
        return withWhy;
    }

    private String growthText(GrowthRate growth) {
        return getTranslation(
                "contract.revenue.growth.why",
                formats.money(growth.lastTwelveMonths(), currency),
                formats.money(growth.twelveBefore(), currency),
                formats.money(growth.minimumBase(), currency));
    }

    private String worthText(LifetimeValue worth) {
        String survival = formats.percent(worth.yearlySurvival(), 0);
        return getTranslation(
                "contract.revenue.ltv.why",
                formats.money(worth.earned(), currency),
                formats.money(worth.expected(), currency),
                worth.years(),
                formats.percent(worth.marginShare(), 0),
                worth.cohort() == 0
                        ? getTranslation("contract.revenue.survival.assumed", survival)
                        : getTranslation(
                                "contract.revenue.survival.observed", survival, formats.number(worth.cohort(), 0)),
                formats.percent(worth.discountRate(), 0));
    }

    private String money(ArrPoint point) {
        return formats.money(point.amount(), currency);
    }
}
