package app.atalaya.insight.ui;

import app.atalaya.insight.CountedBand;
import app.atalaya.insight.PortfolioCell;
import app.atalaya.insight.PortfolioCut;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** How many accounts stood in which band, week by week until today. */
class WeeksChart extends BandColumns {

    /** So that a phone has room for each, and today has one. */
    private static final int WEEKS_A_LABEL = 3;

    WeeksChart(PortfolioFigures figures) {
        super("portfolio-weeks", AccountCells.text("insight.weeks.title"));
        addClassName("at-span-6");
        TreeMap<LocalDate, List<PortfolioCell>> weeks = new TreeMap<>();
        figures.by(PortfolioCut.WEEK)
                .forEach(cell -> weeks.computeIfAbsent(LocalDate.parse(cell.cutKey()), day -> new ArrayList<>())
                        .add(cell));
        weeks.put(figures.day(), figures.by(PortfolioCut.ALL));
        Formats formats = Formats.current();
        List<Column> columns = weeks.entrySet().stream()
                .map(week -> new Column(formats.shortDate(week.getKey()), "", week.getValue()))
                .toList();
        setSummary(getTranslation(
                "insight.weeks.summary",
                formats.shortDate(weeks.firstKey()),
                risky(weeks.firstEntry().getValue()),
                risky(figures.by(PortfolioCut.ALL))));
        Chart chart = show(columns, cell -> cell.accounts(), cell -> formats.number(cell, 0), column -> {});
        chart.getConfiguration().getxAxis().getLabels().setStep(WEEKS_A_LABEL);
        Div legend = new Div();
        legend.addClassName("insight-legend");
        for (CountedBand band : ORDER.reversed()) {
            legend.add(BandLegend.entry(
                    band, formats.number(figures.accounts(Set.of(band)), 0) + " " + AccountCells.word(band)));
        }
        above(legend);
    }

    private static int risky(List<PortfolioCell> cells) {
        return cells.stream()
                .filter(cell -> PortfolioFigures.RISKY.contains(cell.band()))
                .mapToInt(PortfolioCell::accounts)
                .sum();
    }
}
