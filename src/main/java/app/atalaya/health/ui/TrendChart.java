package app.atalaya.health.ui;

import app.atalaya.health.Band;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.TrendPoint;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsArearange;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a score over its bands. The grey envelope is as wide as the doubt: {@value #DOUBT} points to either side where nothing is
 * known, none at full confidence. Days between two steps that are no more than a week apart are joined; longer rests are drawn level.
 */
class TrendChart extends Div {

    private static final double DOUBT = 20;
    private static final int WEEK = 7;

    private final Formats formats = Formats.current();

    /** @param replayed the course under another model; null: none */
    TrendChart(List<TrendPoint> points, Bands bands, LocalDate today, @Nullable ReplayedLine replayed) {
        addClassName("health-trend");
        add(chart(points, bands, today, replayed), legend(bands));
    }

    private Chart chart(List<TrendPoint> points, Bands bands, LocalDate today, @Nullable ReplayedLine replayed) {
        Chart chart = ChartFactory.create(ChartType.LINE);
        chart.addClassName("health-trend-chart");
        Configuration configuration = chart.getConfiguration();
        ChartFactory.timeAxis(configuration.getxAxis());
        configuration.getTooltip().setEnabled(true);
        YAxis scores = configuration.getyAxis();
        scores.setMin(0);
        scores.setMax(100);
        scores.setTickPositions(new Number[] {0, bands.atRiskFrom(), bands.healthyFrom(), 100});
        ChartFactory.band(scores, Tone.CRITICAL, 0, bands.atRiskFrom());
        ChartFactory.band(scores, Tone.RISK, bands.atRiskFrom(), bands.healthyFrom());
        ChartFactory.band(scores, Tone.OK, bands.healthyFrom(), 100);
        DataSeries envelope = series("health.trend.doubt");
        PlotOptionsArearange area = new PlotOptionsArearange();
        area.setClassName("health-trend-doubt at-envelope");
        area.setEnableMouseTracking(false);
        envelope.setPlotOptions(area);
        DataSeries line = series("health.trend.score");
        PlotOptionsLine stroke = new PlotOptionsLine();
        stroke.setClassName("health-trend-line at-line");
        stroke.setMarker(new Marker(false));
        line.setPlotOptions(stroke);
        fill(points, today, line, envelope);
        configuration.addSeries(envelope);
        configuration.addSeries(line);
        if (replayed != null) {
            configuration.addSeries(replayed.series());
        }
        markVersions(points, configuration);
        return chart;
    }

    private DataSeries series(String nameKey) {
        return new DataSeries(getTranslation(nameKey));
    }

    private void fill(List<TrendPoint> points, LocalDate today, DataSeries line, DataSeries envelope) {
        TrendPoint before = null;
        for (TrendPoint point : points) {
            if (before != null && before.day().plusDays(WEEK).isBefore(point.day())) {
                add(point.day().minusDays(1), before, line, envelope);
            }
            add(point.day(), point, line, envelope);
            before = point;
        }
        if (before != null && before.day().isBefore(today)) {
            add(today, before, line, envelope);
        }
    }

    private void add(LocalDate day, TrendPoint point, DataSeries line, DataSeries envelope) {
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Double score = point.score();
        DataSeriesItem reading = item(at, score);
        reading.setName(formats.date(day));
        String trust = getTranslation("health.display.confidence", HealthDisplay.confidenceText(point.confidence()));
        reading.setDescription((score == null ? "?" : formats.number(score, 1)) + ", " + trust);
        line.add(reading);
        double half = DOUBT * (100 - point.confidence()) / 100;
        DataSeriesItem range = item(at, null);
        if (score != null) {
            range = new DataSeriesItem(at, Math.max(0, score - half), Math.min(100, score + half));
        }
        envelope.add(range);
    }

    private static DataSeriesItem item(Instant at, @Nullable Double score) {
        DataSeriesItem item = new DataSeriesItem();
        item.setX(at);
        item.setY(score);
        return item;
    }

    /** A line where another version of the model took over: a step there may be ours, not the account's. */
    private void markVersions(List<TrendPoint> points, Configuration configuration) {
        for (int i = 1; i < points.size(); i++) {
            TrendPoint point = points.get(i);
            if (point.modelVersion() != points.get(i - 1).modelVersion()) {
                PlotLine mark = new PlotLine();
                mark.setValue(
                        point.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
                mark.setClassName("health-trend-version");
                mark.setLabel(new Label(getTranslation("health.card.version", point.modelVersion())));
                configuration.getxAxis().addPlotLine(mark);
            }
        }
    }

    /** The bands at the right of the chart, each as high as it is there. */
    private static Component legend(Bands bands) {
        Div legend = new Div();
        legend.addClassName("health-trend-bands");
        legend.getElement().setAttribute("aria-hidden", "true");
        legend.add(band(Band.HEALTHY, bands, 100 - bands.healthyFrom()));
        legend.add(band(Band.AT_RISK, bands, bands.healthyFrom() - bands.atRiskFrom()));
        legend.add(band(Band.CRITICAL, bands, bands.atRiskFrom()));
        return legend;
    }

    private static Div band(Band band, Bands bands, int height) {
        Tone tone = HealthDisplay.tone(band);
        Span word = new Span(HealthDisplay.word(band));
        word.addClassName("health-trend-word");
        Span range = new Span(MeasureTexts.bandRange(bands, band));
        range.addClassName("at-secondary");
        Div label = new Div(new ToneShape(tone), new Div(word, range));
        label.addClassNames("health-trend-band", tone.className());
        label.getStyle().set("flex-grow", String.valueOf(height));
        return label;
    }
}
