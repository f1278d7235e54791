package app.atalaya.whatif.ui;

import app.atalaya.health.Band;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.ChartFactory;
import app.atalaya.uikit.Formats;
import app.atalaya.whatif.EffectFigure;
import app.atalaya.whatif.Preview;
import app.atalaya.whatif.WhatIf;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;

/** What the draft would do to everybody whom the model scores: bands before and after, and who changes. */
class PreviewCard extends ChartCard {

    private static final List<Band> BANDS = List.of(Band.CRITICAL, Band.AT_RISK, Band.HEALTHY, Band.UNKNOWN);

    private final ProgressBar progress = new ProgressBar(0, 1);
    private final Paragraph state = new Paragraph();
    private final Div effects = new Div();
    private final MovesGrid moves;

    PreviewCard(String title, WhatIf whatIf) {
        super("health-preview", title, "");
        moves = new MovesGrid(whatIf);
        addClassName("health-preview");
        progress.setId("health-preview-progress");
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", title);
        state.setId("health-preview-state");
        state.addClassName("at-secondary");
        state.getElement().setAttribute("role", "status");
        state.setText(getTranslation("health.preview.none"));
        effects.setId("health-preview-effects");
        effects.addClassName("health-preview-effects");
        moves.setVisible(false);
        add(progress, state, effects, moves);
    }

    void progress(double share) {
        progress.setVisible(share < 1);
        progress.setValue(share);
    }

    void say(String text) {
        progress.setVisible(false);
        state.setText(text);
    }

    void show(Preview preview) {
        progress.setVisible(false);
        setChart(legend(), chart(preview));
        setSummary(getTranslation(
                "health.preview.summary",
                preview.accounts(),
                preview.scoresMoved(),
                preview.moved().size()));
        setTable(
                List.of(
                        getTranslation("health.trend.band"),
                        getTranslation("health.preview.before"),
                        getTranslation("health.preview.after")),
                BANDS.stream()
                        .map(band -> List.of(
                                HealthDisplay.word(band),
                                number(preview.before().getOrDefault(band, 0)),
                                number(preview.after().getOrDefault(band, 0))))
                        .toList());
        state.setText(
                preview.moved().isEmpty()
                        ? getTranslation("health.preview.nobody")
                        : getTranslation("health.preview.moved", preview.moved().size()));
        moves.show(preview.moved());
        moves.setVisible(!preview.moved().isEmpty());
        effects.removeAll();
    }

    void showEffects(List<EffectFigure> figures) {
        progress.setVisible(false);
        effects.removeAll();
        for (EffectFigure figure : figures) {
            Span label = new Span(getTranslation(figure.labelKey()));
            Span count = new Span(getTranslation(
                    "health.preview.effect",
                    number(figure.count().before()),
                    number(figure.count().after())));
            count.addClassName("at-strong");
            effects.add(new Div(label, count));
        }
    }

    /** The left column of each pair is pale. */
    private Div legend() {
        Span before = new Span(getTranslation("health.preview.before"));
        before.addClassNames("health-preview-key", "health-preview-key-before");
        Span after = new Span(getTranslation("health.preview.after"));
        after.addClassName("health-preview-key");
        Div legend = new Div(before, after);
        legend.addClassName("health-preview-legend");
        return legend;
    }

    private static Chart chart(Preview preview) {
        Chart chart = ChartFactory.create(ChartType.COLUMN);
        chart.addClassName("health-preview-chart");
        Configuration configuration = chart.getConfiguration();
        configuration.getTooltip().setEnabled(true);
        configuration
                .getxAxis()
                .setCategories(BANDS.stream().map(HealthDisplay::word).toArray(String[]::new));
        configuration.getyAxis().setAllowDecimals(false);
        configuration.addSeries(series(chart.getTranslation("health.preview.before"), "at-expected", preview.before()));
        configuration.addSeries(series(chart.getTranslation("health.preview.after"), "", preview.after()));
        return chart;
    }

    private static DataSeries series(String name, String kind, Map<Band, Integer> counts) {
        DataSeries series = new DataSeries(name);
        PlotOptionsColumn columns = new PlotOptionsColumn();
        columns.setClassName(kind);
        columns.getDataLabels().setEnabled(true);
        series.setPlotOptions(columns);
        for (Band band : BANDS) {
            int count = counts.getOrDefault(band, 0);
            DataSeriesItem item = new DataSeriesItem(HealthDisplay.word(band), count);
            item.setClassName(HealthDisplay.tone(band).className());
            item.setDescription(name + ": " + number(count));
            series.add(item);
        }
        return series;
    }

    private static String number(int count) {
        return Formats.current().number(count, 0);
    }
}
