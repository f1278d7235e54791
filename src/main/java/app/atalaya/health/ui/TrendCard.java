package app.atalaya.health.ui;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.TrendPoint;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The course of a score with the choice of how far to look back. */
class TrendCard extends ChartCard {

    private final Map<TrendRange, Button> chips = new EnumMap<>(TrendRange.class);

    TrendCard(String title, String rangeLabel, TrendRange range, Consumer<TrendRange> chosen) {
        super("health-trend", title, "");
        FilterChips choice = new FilterChips(rangeLabel);
        for (TrendRange each : TrendRange.values()) {
            String text = choice.getTranslation("health.range." + each.code());
            chips.put(each, choice.chip("health-range-" + each.code(), text, each == range, on -> {
                select(each);
                chosen.accept(each);
            }));
        }
        withActions(choice);
    }

    private void select(TrendRange range) {
        chips.forEach((each, chip) -> FilterChips.set(chip, each == range));
    }

    void show(List<TrendPoint> points, Bands bands, LocalDate today) {
        setChart(new TrendChart(points, bands, today));
        setSummary(summary(points));
        Formats formats = Formats.current();
        setTable(
                List.of(
                        getTranslation("health.trend.day"),
                        getTranslation("health.trend.score"),
                        getTranslation("health.trend.band"),
                        getTranslation("health.trend.confidence"),
                        getTranslation("health.trend.version")),
                points.reversed().stream()
                        .map(point -> List.of(
                                formats.date(point.day()),
                                score(point),
                                HealthDisplay.word(point.band(), point.isDoubtful()),
                                HealthDisplay.confidenceText(point.confidence()),
                                String.valueOf(point.modelVersion())))
                        .toList());
    }

    private static String score(TrendPoint point) {
        return point.score() == null ? "?" : Formats.current().number(point.score(), 1);
    }

    private String summary(List<TrendPoint> points) {
        if (points.isEmpty()) {
            return getTranslation("health.trend.none");
        }
        Formats formats = Formats.current();
        return getTranslation(
                "health.trend.summary",
                score(points.getFirst()),
                formats.date(points.getFirst().day()),
                score(points.getLast()),
                formats.date(points.getLast().day()),
                HealthDisplay.word(points.getLast().band(), points.getLast().isDoubtful())
                        .toLowerCase(getLocale()),
                HealthDisplay.confidenceText(points.getLast().confidence()));
    }
}
