package app.atalaya.health.ui;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.TrendPoint;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** A choice of what to replay under, beside the choice of the range. */
    void offer(List<Replays.Option> options, Replays.@Nullable Option chosen, Consumer<String> replay) {
        ComboBox<Replays.Option> choice = new ComboBox<>();
        choice.setId("health-replay");
        choice.setAriaLabel(getTranslation("health.replay.label"));
        choice.setPlaceholder(getTranslation("health.replay.label"));
        choice.setItems(options);
        choice.setItemLabelGenerator(Replays.Option::label);
        choice.setClearButtonVisible(true);
        choice.addClassName("health-replay");
        choice.setValue(chosen);
        choice.addValueChangeListener(event ->
                replay.accept(event.getValue() == null ? "" : event.getValue().code()));
        withActions(choice);
    }

    private void select(TrendRange range) {
        chips.forEach((each, chip) -> FilterChips.set(chip, each == range));
    }

    /** @param replayed the course under another model; null: none */
    void show(List<TrendPoint> points, Bands bands, LocalDate today, @Nullable ReplayedLine replayed) {
        setChart(new TrendChart(points, bands, today, replayed));
        setSummary(replayed == null ? summary(points) : summary(points) + " " + replayed.summary());
        setTable(
                headings(replayed),
                points.reversed().stream().map(point -> row(point, replayed)).toList());
    }

    private List<String> headings(@Nullable ReplayedLine replayed) {
        List<String> headings = new ArrayList<>();
        for (String key : List.of("day", "score", "band", "confidence", "version")) {
            headings.add(getTranslation("health.trend." + key));
        }
        if (replayed != null) {
            headings.add(getTranslation("health.replay.under", replayed.label()));
        }
        return headings;
    }

    private static List<String> row(TrendPoint point, @Nullable ReplayedLine replayed) {
        List<String> row = new ArrayList<>(List.of(
                Formats.current().date(point.day()),
                score(point),
                HealthDisplay.word(point.band(), point.isDoubtful()),
                HealthDisplay.confidenceText(point.confidence()),
                String.valueOf(point.modelVersion())));
        if (replayed != null) {
            row.add(replayed.on(point.day()));
        }
        return row;
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
