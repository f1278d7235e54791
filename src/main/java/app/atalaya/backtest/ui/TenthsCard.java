package app.atalaya.backtest.ui;

import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.backtest.HorizonFigures.Tenth;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import java.util.List;

/** How often losses followed scores of each size: the lower the score the higher the column, if the model tells anything. */
class TenthsCard extends ChartCard {

    private static final int TENTH = 10;

    private final Formats formats = Formats.current();

    TenthsCard(int horizon, Measured measured) {
        super(
                "backtest-tenths",
                BacktestWords.text("backtest.tenths.title", horizon),
                BacktestWords.text("backtest.tenths.summary"));
        Chart chart = ChartFactory.create(ChartType.COLUMN);
        Configuration configuration = chart.getConfiguration();
        configuration.getyAxis().setMin(0);
        configuration.getyAxis().setTitle(getTranslation("backtest.tenths.share"));
        configuration
                .getyAxis()
                .getLabels()
                .setFormatter("function () { return Math.round(this.value * 100) + ' %'; }");
        configuration.getxAxis().setTitle(getTranslation("backtest.tenths.score"));
        configuration
                .getxAxis()
                .setCategories(measured.tenths().stream().map(TenthsCard::name).toArray(String[]::new));
        configuration.addSeries(columns(measured.tenths()));
        setChart(chart);
        setTable(
                List.of(
                        getTranslation("backtest.tenths.score"),
                        getTranslation("backtest.tenths.samples"),
                        getTranslation("backtest.tenths.lost"),
                        getTranslation("backtest.tenths.share")),
                measured.tenths().stream()
                        .map(tenth -> List.of(
                                name(tenth),
                                BacktestWords.number(tenth.samples()),
                                BacktestWords.number(tenth.lost()),
                                share(tenth)))
                        .toList());
    }

    private DataSeries columns(List<Tenth> tenths) {
        DataSeries series = new DataSeries(getTranslation("backtest.tenths.share"));
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setClassName("tone-accent");
        series.setPlotOptions(options);
        for (Tenth tenth : tenths) {
            double share = tenth.samples() == 0 ? 0 : (double) tenth.lost() / tenth.samples();
            DataSeriesItem item = new DataSeriesItem(name(tenth), share);
            item.setDescription(getTranslation("backtest.tenths.point", share(tenth), tenth.lost(), tenth.samples()));
            series.add(item);
        }
        return series;
    }

    private String share(Tenth tenth) {
        return tenth.samples() == 0 ? "–" : formats.percent((double) tenth.lost() / tenth.samples(), 1);
    }

    private static String name(Tenth tenth) {
        int end = tenth.from() + TENTH;
        return tenth.from() + "–" + (end == 100 ? end : end - 1);
    }
}
