package app.atalaya.health.ui;

import app.atalaya.health.ReplayedDay;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course that an account would have taken under another model, to draw beside the one that it took. */
record ReplayedLine(String label, List<ReplayedDay> days) {

    /** A dashed line of another colour. */
    DataSeries series() {
        DataSeries line = new DataSeries(UI.getCurrent().getTranslation("health.replay.under", label));
        PlotOptionsLine stroke = new PlotOptionsLine();
        stroke.setClassName("health-trend-replayed at-replayed");
        stroke.setMarker(new Marker(false));
        line.setPlotOptions(stroke);
        for (ReplayedDay day : days) {
            DataSeriesItem item = new DataSeriesItem();
            item.setX(day.day().atStartOfDay(ZoneOffset.UTC).toInstant());
            item.setY(day.score());
            item.setName(Formats.current().date(day.day()));
            item.setDescription(label + ": " + number(day.score()));
            line.add(item);
        }
        return line;
    }

    /** What it says about today, in a sentence. */
    String summary() {
        return days.isEmpty()
                ? ""
                : UI.getCurrent()
                        .getTranslation(
                                "health.replay.summary",
                                label,
                                number(days.getLast().score()));
    }

    /** What stood at the end of that day: the last day computed until then. */
    String on(LocalDate day) {
        String standing = "";
        for (ReplayedDay each : days) {
            if (!each.day().isAfter(day)) {
                standing = number(each.score());
            }
        }
        return standing;
    }

    private static String number(@Nullable Double score) {
        return score == null ? "?" : Formats.current().number(score, 1);
    }
}
