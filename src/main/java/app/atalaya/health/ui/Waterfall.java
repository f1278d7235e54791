package app.atalaya.health.ui;

import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartModel;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsWaterfall;
import com.vaadin.flow.component.charts.model.WaterFallSum;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one score to another in bars: where it stood and where it stands in grey, what it won in blue, what it lost in plum. What a bar is,
 * its figure and what stands behind it are texts and buttons in line with it, so that the chart itself needs none.
 */
class Waterfall extends Div {

    private static final int ROW_PIXELS = 40;
    private static final int BAR_PIXELS = 16;

    /** Bars shorter than this part of the axis would be hard to tell apart. */
    private static final double ROOM = 0.3;

    private final int low;
    private final int high;

    /**
     * A row.
     *
     * @param tenths of a point: where it stands for the first and the last row, else the step
     * @param end what stands at its right
     */
    record Bar(
            String name, String note, int tenths, @Nullable Component end) {}

    /** @param steps between the two scores, which they lead from and to exactly */
    Waterfall(Bar start, List<Bar> steps, Bar end) {
        int lowest = Math.min(start.tenths(), end.tenths());
        int highest = Math.max(start.tenths(), end.tenths());
        int standing = start.tenths();
        for (Bar step : steps) {
            standing += step.tenths();
            lowest = Math.min(lowest, standing);
            highest = Math.max(highest, standing);
        }
        int room = (int) Math.max(20, ROOM * (highest - lowest));
        low = Math.max(0, (lowest - room) / 10 * 10);
        high = highest;
        addClassName("health-waterfall");
        getElement().setAttribute("role", "group");
        int row = 1;
        row(start, row++, true);
        for (Bar step : steps) {
            row(step, row++, false);
        }
        row(end, row, true);
        Div picture = new Div(chart(start, steps, end));
        picture.addClassName("health-waterfall-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getStyle().set("grid-row", "1 / span " + row);
        add(picture);
    }

    /** Where the axis begins, in points: it is cut, so that the steps can be seen. */
    int axisFrom() {
        return low / 10;
    }

    private void row(Bar bar, int number, boolean whole) {
        Span name = new Span(new Span(bar.name()));
        name.addClassName("health-waterfall-name");
        name.setClassName("health-waterfall-whole", whole);
        if (!bar.note().isEmpty()) {
            Span note = new Span(bar.note());
            note.addClassName("at-cell-note");
            name.add(note);
        }
        Span figure =
                new Span(whole ? Formats.current().number(bar.tenths() / 10.0, 1) : ChangeTexts.signed(bar.tenths()));
        figure.addClassNames("health-waterfall-figure", tone(bar, whole).className());
        Div end = new Div();
        end.addClassName("health-waterfall-end");
        if (bar.end() != null) {
            end.add(bar.end());
        }
        for (Component cell : List.of(name, figure, end)) {
            cell.getElement().getStyle().set("grid-row", String.valueOf(number));
            add(cell);
        }
    }

    private Chart chart(Bar start, List<Bar> steps, Bar end) {
        Chart chart = ChartFactory.create(ChartType.WATERFALL);
        Configuration configuration = chart.getConfiguration();
        // All that it shows stands beside it as text.
        configuration.getAccessibility().setEnabled(false);
        ChartModel model = configuration.getChart();
        model.setInverted(true);
        model.setMargin(0);
        model.setSpacing(new Number[] {0, 0, 0, 0});
        XAxis rows = configuration.getxAxis();
        rows.setVisible(false);
        YAxis points = configuration.getyAxis();
        points.setVisible(false);
        points.setMin(low / 10.0);
        points.setMax(high / 10.0);
        points.setStartOnTick(false);
        points.setEndOnTick(false);
        PlotOptionsWaterfall options = new PlotOptionsWaterfall();
        options.setPointWidth(BAR_PIXELS);
        options.setClassName("health-waterfall-bars");
        DataSeries series = new DataSeries();
        series.setPlotOptions(options);
        series.add(item(new DataSeriesItem(start.name(), start.tenths() / 10.0), start, true));
        rows.addCategory(start.name());
        for (Bar step : steps) {
            series.add(item(new DataSeriesItem(step.name(), step.tenths() / 10.0), step, false));
            rows.addCategory(step.name());
        }
        series.add(item(new WaterFallSum(end.name()), end, true));
        rows.addCategory(end.name());
        configuration.addSeries(series);
        chart.setHeight((steps.size() + 2) * ROW_PIXELS + "px");
        return chart;
    }

    private static DataSeriesItem item(DataSeriesItem item, Bar bar, boolean whole) {
        item.setClassName(tone(bar, whole).className());
        item.setDescription(
                whole ? Formats.current().number(bar.tenths() / 10.0, 1) : ChangeTexts.signed(bar.tenths()));
        return item;
    }

    private static Tone tone(Bar bar, boolean whole) {
        return whole || bar.tenths() == 0 ? Tone.NEUTRAL : bar.tenths() > 0 ? Tone.GAIN : Tone.LOSS;
    }
}
