package app.atalaya.health.ui;

import app.atalaya.health.EvidencePage.Evidence;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** The columns that a list of signals is made of. */
final class EvidenceColumns {

    private EvidenceColumns() {}

    static <T> void add(Grid<T> grid, SerializableFunction<T, Evidence> signal) {
        grid.addClassName("at-cards");
        grid.addColumn(row -> Formats.current()
                        .date(LocalDate.ofInstant(signal.apply(row).at(), ZoneOffset.UTC)))
                .setHeader(text("health.evidence.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row ->
                        text("health.kind." + signal.apply(row).kind().name().toLowerCase(Locale.ROOT)))
                .setHeader(text("health.evidence.kind"))
                .setAutoWidth(true);
        grid.addColumn(row -> quantity(signal.apply(row)))
                .setHeader(text("health.evidence.quantity"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Objects.requireNonNullElse(signal.apply(row).subject(), ""))
                .setHeader(text("health.evidence.subject"))
                .setAutoWidth(true);
        grid.addColumn(row -> signal.apply(row).source())
                .setHeader(text("health.evidence.source"))
                .setAutoWidth(true)
                .setPartNameGenerator(row -> "tablet-hidden");
    }

    private static String quantity(Evidence signal) {
        double quantity = signal.quantity();
        String number = Formats.current().number(quantity, quantity == Math.rint(quantity) ? 0 : 2);
        return signal.scale() == null ? number : text("health.evidence.ofScale", number, signal.scale());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
