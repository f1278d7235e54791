package app.atalaya.insight.ui;

import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.PortfolioCell;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/** Columns of figures, each stacked from the bands: critical at the foot, unknown on top. */
abstract class BandColumns extends ChartCard {

    /** From the foot of a column to its top. */
    static final List<CountedBand> ORDER = List.of(
            CountedBand.CRITICAL, CountedBand.AT_RISK, CountedBand.DOUBTFUL, CountedBand.HEALTHY, CountedBand.UNKNOWN);

    private final List<Component> picture = new ArrayList<>();

    /** @param link where the column's accounts are; empty where there is no such list */
    record Column(String name, String link, List<PortfolioCell> cells) {

        double sum(CountedBand band, ToDoubleFunction<PortfolioCell> figure) {
            return cells.stream()
                    .filter(cell -> cell.band() == band)
                    .mapToDouble(figure)
                    .sum();
        }
    }

    BandColumns(String id, String title) {
        super(id, title, "");
    }

    final Chart show(
            List<Column> columns,
            ToDoubleFunction<PortfolioCell> figure,
            DoubleFunction<String> format,
            IntConsumer clicked) {
        Chart chart = ChartFactory.create(ChartType.COLUMN);
        chart.addClassName("insight-columns");
        Configuration configuration = chart.getConfiguration();
        columns.forEach(column -> configuration.getxAxis().addCategory(column.name()));
        configuration.getyAxis().setMin(0);
        configuration.getyAxis().setAllowDecimals(false);
        configuration.getxAxis().getLabels().setRotation(0);
        for (CountedBand band : ORDER.reversed()) {
            configuration.addSeries(series(band, columns, figure, format));
        }
        chart.addPointClickListener(event -> clicked.accept(event.getItemIndex()));
        picture.add(chart);
        setChart(picture.toArray(Component[]::new));
        List<String> headings = new ArrayList<>(List.of(""));
        ORDER.forEach(band -> headings.add(AccountCells.word(band)));
        setTable(
                headings,
                columns.stream().map(column -> cells(column, figure, format)).toList());
        return chart;
    }

    /** Puts components above the chart. */
    final void above(Component... components) {
        picture.addAll(0, List.of(components));
        setChart(picture.toArray(Component[]::new));
    }

    private static List<Object> cells(
            Column column, ToDoubleFunction<PortfolioCell> figure, DoubleFunction<String> format) {
        List<Object> cells = new ArrayList<>();
        cells.add(column.link().isEmpty() ? column.name() : link(column));
        ORDER.forEach(band -> cells.add(format.apply(column.sum(band, figure))));
        return cells;
    }

    private static Anchor link(Column column) {
        Anchor link = new Anchor(column.link(), column.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static DataSeries series(
            CountedBand band,
            List<Column> columns,
            ToDoubleFunction<PortfolioCell> figure,
            DoubleFunction<String> format) {
        DataSeries series = new DataSeries(AccountCells.word(band));
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setStacking(Stacking.NORMAL);
        options.setClassName(
                HealthDisplay.tone(band.band()).className() + (band == CountedBand.DOUBTFUL ? " at-expected" : ""));
        options.setPointPadding(0);
        options.setGroupPadding(0.08);
        options.setMaxPointWidth(56);
        series.setPlotOptions(options);
        for (Column column : columns) {
            double sum = column.sum(band, figure);
            DataSeriesItem item = new DataSeriesItem(column.name(), sum);
            item.setDescription(AccountCells.word(band) + ": " + format.apply(sum));
            series.add(item);
        }
        return series;
    }
}
