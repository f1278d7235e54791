package app.atalaya.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotOptionsSeries;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.dependency.CssImport;
import java.math.BigDecimal;

/**
 * Makes every chart: styled mode, so that colours come from our tokens and follow light and dark; no title, legend or credits of its
 * own, because the card around it says them. A point's tooltip is its name and its description. Show a chart inside a {@link ChartCard} only.
 */
public final class ChartFactory {

    private static final String SMALL_LETTERS =
            "function () { return this.axis.defaultLabelFormatter.call(this).toLowerCase(); }";

    private static final String SHORT_MONEY = """
            function () {
              const inMillions = this.axis.max >= 1e6;
              const number = (this.value / (inMillions ? 1e6 : 1e3))
                .toLocaleString('%3$s', { maximumFractionDigits: 2 });
              return this.value === 0 ? '0' : (inMillions ? '%1$s' : '%2$s').replace('#', number);
            }""";

    /** Carries the rules for the inside of the chart, which page styles do not reach. */
    @CssImport(value = "./charts/chart.css", themeFor = "vaadin-chart")
    private static final class StyledChart extends Chart {

        StyledChart(ChartType type) {
            super(type);
        }
    }

    private ChartFactory() {}

    public static Chart create(ChartType type) {
        Chart chart = new StyledChart(type);
        chart.addClassName("at-chart");
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        PlotOptionsSeries all = new PlotOptionsSeries();
        all.setAnimation(false);
        configuration.setPlotOptions(all);
        configuration.setTitle("");
        configuration.getLegend().setEnabled(false);
        configuration.getCredits().setEnabled(false);
        configuration.getAccessibility().setEnabled(true);
        configuration.getyAxis().setTitle("");
        configuration.getxAxis().setTitle("");
        configuration.getTooltip().setHeaderFormat("");
        configuration.getTooltip().setPointFormat("<b>{point.name}</b><br/>{point.description}");
        return chart;
    }

    /** Days along the axis; Spanish writes months small. */
    public static void timeAxis(XAxis axis) {
        axis.setType(AxisType.DATETIME);
        UI ui = UI.getCurrent();
        if (ui != null && ui.getLocale().getLanguage().equals("es")) {
            axis.getLabels().setFormatter(SMALL_LETTERS);
        }
    }

    /** Money along the axis, written as in headlines: {@code 1,5 M€}. */
    public static void moneyAxis(YAxis axis, String currency) {
        UI ui = UI.getCurrent();
        Formats formats = Formats.current();
        axis.getLabels()
                .setFormatter(SHORT_MONEY.formatted(
                        formats.shortMoney(BigDecimal.valueOf(1_000_000), currency)
                                .replaceAll("\\d[.,]\\d\\d", "#"),
                        formats.shortMoney(BigDecimal.valueOf(10_000), currency).replace("10", "#"),
                        ui == null ? "en" : ui.getLocale().getLanguage()));
    }

    /** A band of the chart's background in the tint of a tone, from one figure to another, on the vertical axis. */
    public static void band(YAxis axis, Tone tone, double from, double to) {
        axis.addPlotBand(plotBand(tone, from, to));
    }

    /** A band for any axis; its label stands in the legend or table, not on the band. */
    public static PlotBand plotBand(Tone tone, double from, double to) {
        PlotBand band = new PlotBand();
        band.setFrom(from);
        band.setTo(to);
        band.setClassName("at-band " + tone.className());
        band.setLabel(new Label(""));
        return band;
    }
}
