package app.atalaya.whatif.ui;

import app.atalaya.health.Measure;
import app.atalaya.health.Measure.MappingPoint;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a raw figure becomes points, as a small drawing; what it says stands beside it as a list. */
class MappingCurve extends Span {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 36;

    MappingCurve(Measure measure) {
        addClassName("health-mapping-curve");
        getElement().setAttribute("aria-hidden", "true");
        double low = measure.mapping().getFirst().raw();
        double width = measure.mapping().getLast().raw() - low;
        String points = measure.mapping().stream()
                .map(point -> x(point, low, width) + "," + y(point))
                .collect(Collectors.joining(" "));
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><path d=\"M0 %dH%d\"/><polyline points=\"%s\"/></svg>"
                                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, HEIGHT - 1, WIDTH, points));
    }

    private static String x(MappingPoint point, double low, double width) {
        return number(2 + (WIDTH - 4) * (point.raw() - low) / width);
    }

    private static String y(MappingPoint point) {
        return number(HEIGHT - 3 - (HEIGHT - 6) * point.points() / 100);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
