package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.backtest.HorizonFigures.RocPoint;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ROC curve of a horizon: what share of the lost an alarm would have caught, against what share of the others it would have cried for. */
class RocCard extends ChartCard {

    private static final int TABLE_STEP = 5;

    private final Formats formats = Formats.current();

    RocCard(int horizon, Measured measured, @Nullable Measured beside, BacktestRun run, @Nullable BacktestRun other) {
        super(
                "backtest-roc",
                BacktestWords.text("backtest.roc.title", horizon),
                BacktestWords.text(
                        "backtest.roc.summary", BacktestWords.auc(measured), BacktestWords.interval(measured)));
        Chart chart = ChartFactory.create(ChartType.LINE);
        Configuration configuration = chart.getConfiguration();
        share(configuration, true);
        share(configuration, false);
        configuration.addSeries(chance());
        if (beside != null && other != null) {
            configuration.addSeries(curve(beside, "backtest-line-other"));
        }
        configuration.addSeries(curve(measured, "backtest-line at-line"));
        Div legend = new Div(key("backtest-key", runName(run)));
        legend.addClassName("backtest-legend");
        if (beside != null && other != null) {
            legend.add(key("backtest-key-other", runName(other)));
        }
        legend.add(key("backtest-key-chance", getTranslation("backtest.roc.chance")));
        setChart(chart, legend);
        table(measured);
    }

    private static String runName(BacktestRun run) {
        return BacktestWords.text("backtest.run.name", String.valueOf(run.id())) + " · " + BacktestWords.model(run);
    }

    private static Span key(String className, String text) {
        Span line = new Span();
        line.addClassName(className);
        line.getElement().setAttribute("aria-hidden", "true");
        return new Span(line, new Span(text));
    }

    private void share(Configuration configuration, boolean across) {
        var axis = across ? configuration.getxAxis() : configuration.getyAxis();
        axis.setMin(0);
        axis.setMax(1);
        axis.setTickInterval(0.25);
        axis.setTitle(getTranslation(across ? "backtest.roc.falseAlarms" : "backtest.roc.hits"));
        axis.getLabels().setFormatter("function () { return Math.round(this.value * 100) + ' %'; }");
    }

    private DataSeries chance() {
        DataSeries chance = new DataSeries(getTranslation("backtest.roc.chance"));
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName("backtest-line-chance");
        options.setMarker(new Marker(false));
        options.setEnableMouseTracking(false);
        chance.setPlotOptions(options);
        chance.add(new DataSeriesItem(0, 0));
        chance.add(new DataSeriesItem(1, 1));
        return chance;
    }

    private DataSeries curve(Measured measured, String className) {
        DataSeries curve = new DataSeries(getTranslation("backtest.roc.curve"));
        PlotOptionsLine options = new PlotOptionsLine();
        options.setClassName(className);
        options.setMarker(new Marker(false));
        curve.setPlotOptions(options);
        curve.add(new DataSeriesItem(0, 0));
        measured.roc().forEach(point -> curve.add(item(point)));
        return curve;
    }

    private DataSeriesItem item(RocPoint point) {
        DataSeriesItem item = new DataSeriesItem(point.falseAlarms(), point.hits());
        item.setName(getTranslation("backtest.roc.alarm", point.score()));
        item.setDescription(getTranslation(
                "backtest.roc.point", formats.percent(point.hits(), 0), formats.percent(point.falseAlarms(), 0)));
        return item;
    }

    private void table(Measured measured) {
        List<List<String>> rows = new ArrayList<>();
        int next = 0;
        for (RocPoint point : measured.roc()) {
            if (point.score() >= next || point == measured.roc().getLast()) {
                rows.add(List.of(
                        getTranslation("backtest.roc.alarm", point.score()),
                        formats.percent(point.hits(), 1),
                        formats.percent(point.falseAlarms(), 1)));
                next = (point.score() / TABLE_STEP + 1) * TABLE_STEP;
            }
        }
        setTable(
                List.of(
                        getTranslation("backtest.roc.threshold"),
                        getTranslation("backtest.roc.hits"),
                        getTranslation("backtest.roc.falseAlarms")),
                rows);
    }
}
