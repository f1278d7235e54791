package app.atalaya.insight.ui;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem3d;
import com.vaadin.flow.component.charts.model.PlotOptionsBubble;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The largest accounts over the bands of health: to the left what is in danger, up what is dear, wide what could grow. */
class RiskChart extends ChartCard {

    private static final int NAMED = 6;

    /** Names stand above their bubbles: so many pixels over the middle. */
    private static final int ABOVE = -24;

    private static final List<CountedBand> SCORED =
            List.of(CountedBand.CRITICAL, CountedBand.AT_RISK, CountedBand.DOUBTFUL, CountedBand.HEALTHY);

    private static final double UNJUDGED_POTENTIAL = 30;

    private final String currency;

    RiskChart(PortfolioFigures figures, Bands bands, String currency) {
        super("portfolio-risk", AccountCells.text("insight.risk.title"), "");
        this.currency = currency;
        List<AccountRow> scored = figures.largest().stream()
                .filter(row -> row.health().score() != null && row.revenue().signum() > 0)
                .toList();
        Set<CountedBand> unknown = Set.of(CountedBand.UNKNOWN);
        setSummary(getTranslation(
                "insight.risk.summary",
                scored.size(),
                figures.accounts(unknown),
                Formats.current().shortMoney(figures.revenue(unknown), currency)));
        if (scored.isEmpty()) {
            setChart(new EmptyState(Icons.CHART, "insight.risk.nothing", "insight.risk.nothing.why"));
        } else {
            setChart(legend(figures), chart(scored, bands));
        }
        setTable(
                List.of(
                        getTranslation("insight.column.account"),
                        getTranslation("insight.column.health"),
                        getTranslation("insight.column.confidence"),
                        getTranslation("insight.column.revenue")),
                figures.largest().stream().map(this::tableRow).toList());
    }

    private List<Object> tableRow(AccountRow row) {
        return List.of(
                AccountCells.link(row.account()),
                HealthDisplay.number(row.health().score()) + " "
                        + (row.health().score() == null
                                ? AccountCells.word(CountedBand.UNKNOWN)
                                : HealthDisplay.word(row.health())),
                AccountCells.confidence(row.health()),
                Formats.current().money(row.revenue(), currency));
    }

    private Div legend(PortfolioFigures figures) {
        Div legend = new Div();
        legend.addClassName("insight-legend");
        for (CountedBand band : SCORED) {
            legend.add(BandLegend.entry(
                    band,
                    getTranslation(
                            "insight.risk.band",
                            AccountCells.word(band),
                            Formats.current().number(figures.accounts(Set.of(band)), 0),
                            Formats.current().shortMoney(figures.revenue(Set.of(band)), currency))));
        }
        Span size = new Span(getTranslation("insight.risk.size"));
        size.addClassNames("at-secondary", "insight-legend-end");
        legend.add(size);
        return legend;
    }

    private Chart chart(List<AccountRow> rows, Bands bands) {
        Chart chart = ChartFactory.create(ChartType.BUBBLE);
        chart.addClassName("insight-risk-chart");
        Configuration configuration = chart.getConfiguration();
        double lowest = rows.stream()
                .mapToDouble(row -> Objects.requireNonNullElse(row.health().score(), 0.0))
                .min()
                .orElse(0);
        configuration.getxAxis().setMin(Math.max(0, Math.floor(Math.min(lowest, bands.atRiskFrom()) / 10) * 10 - 10));
        configuration.getxAxis().setMax(100);
        configuration.getxAxis().setTickInterval(10);
        configuration.getxAxis().setTitle(getTranslation("insight.column.health"));
        configuration
                .getxAxis()
                .setPlotBands(
                        ChartFactory.plotBand(Tone.CRITICAL, 0, bands.atRiskFrom()),
                        ChartFactory.plotBand(Tone.RISK, bands.atRiskFrom(), bands.healthyFrom()),
                        ChartFactory.plotBand(Tone.OK, bands.healthyFrom(), 100));
        YAxis revenue = configuration.getyAxis();
        revenue.setMin(-0.1
                * rows.stream()
                        .mapToDouble(row -> row.revenue().doubleValue())
                        .max()
                        .orElse(0));
        revenue.setStartOnTick(false);
        ChartFactory.moneyAxis(revenue, currency);
        Map<String, AccountRow> byName = new HashMap<>();
        for (CountedBand band : SCORED) {
            add(configuration, rows, band, true, byName);
            add(configuration, rows, band, false, byName);
        }
        chart.addPointClickListener(event -> {
            AccountRow row = byName.get(event.getItemId());
            if (row != null) {
                getUI().ifPresent(ui ->
                        ui.navigate(AccountLinks.board(row.account().key())));
            }
        });
        return chart;
    }

    private void add(
            Configuration configuration,
            List<AccountRow> rows,
            CountedBand band,
            boolean named,
            Map<String, AccountRow> byName) {
        DataSeries series = new DataSeries(AccountCells.word(band));
        PlotOptionsBubble options = new PlotOptionsBubble();
        options.setClassName(
                HealthDisplay.tone(band.band()).className() + (band == CountedBand.DOUBTFUL ? " at-expected" : ""));
        options.setMinSize("14");
        options.setMaxSize("46");
        options.setZMin(0);
        options.setZMax(100);
        DataLabels labels = new DataLabels(named);
        labels.setFormat("{point.name}");
        labels.setY(ABOVE);
        options.setDataLabels(labels);
        series.setPlotOptions(options);
        for (int i = 0; i < rows.size(); i++) {
            AccountRow row = rows.get(i);
            if (CountedBand.of(row.health()) == band && (i < NAMED) == named) {
                series.add(bubble(row));
                byName.put(row.account().key(), row);
            }
        }
        if (!series.getData().isEmpty()) {
            configuration.addSeries(series);
        }
    }

    private DataSeriesItem3d bubble(AccountRow row) {
        Integer potential = row.growthPotential();
        DataSeriesItem3d item = new DataSeriesItem3d(
                Math.floor(Objects.requireNonNullElse(row.health().score(), 0.0)),
                row.revenue().doubleValue(),
                potential == null ? UNJUDGED_POTENTIAL : potential.doubleValue());
        item.setId(row.account().key());
        item.setName(row.account().name());
        item.setDescription(getTranslation(
                "insight.risk.point",
                HealthDisplay.number(row.health().score()),
                Formats.current().money(row.revenue(), currency),
                AccountCells.confidence(row.health())));
        return item;
    }
}
