package app.atalaya.uikit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The course of a figure as a small line, with the shape of its present tone at the end; gaps where nothing is known. One element. */
public class Sparkline extends Svg {

    private static final int WIDTH = 84;
    private static final int HEIGHT = 28;
    private static final double SIDE = 3;
    /** Less than this many points of movement look flat: a line that fills the height would cry wolf. */
    private static final double LEAST_RANGE = 20;

    /**
     * @param values oldest first, equally spaced in time; null where unknown
     * @param description what a screen reader says, such as "90 days: from 60 to 46"
     */
    public Sparkline(List<@Nullable Double> values, Tone tone, String description) {
        super("at-sparkline");
        getElement().getClassList().add(tone.className());
        describe(description);
        long known = values.stream().filter(Objects::nonNull).count();
        draw(WIDTH, HEIGHT, known == 0 ? nothing() : line(values) + end(values, tone));
    }

    private static String nothing() {
        return "<path class=\"at-dashed\" d=\"M%s %sH%s\" stroke-dasharray=\"3 3\"/>"
                .formatted(n(SIDE), n(HEIGHT / 2.0), n(WIDTH - SIDE));
    }

    private static String line(List<@Nullable Double> values) {
        Scale scale = Scale.of(values);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                path.append(drawing ? 'L' : 'M')
                        .append(n(x(i, values.size())))
                        .append(' ')
                        .append(n(scale.y(value)));
            }
            drawing = value != null;
        }
        return "<path class=\"at-sparkline-line\" d=\"" + path + "\"/>";
    }

    private static String end(List<@Nullable Double> values, Tone tone) {
        Double last = values.getLast();
        return last == null
                ? ""
                : Shapes.at(
                        tone,
                        x(values.size() - 1, values.size()),
                        Scale.of(values).y(last),
                        0.72);
    }

    private static double x(int index, int count) {
        double right = WIDTH - SIDE - 2;
        return count < 2 ? right : SIDE + (right - SIDE) * index / (count - 1);
    }

    private record Scale(double low, double high) {

        static Scale of(List<@Nullable Double> values) {
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (Double value : values) {
                if (value != null) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            double missing = Math.max(0, LEAST_RANGE - (high - low)) / 2;
            return new Scale(low - missing, high + missing);
        }

        double y(double value) {
            return 5 + (HEIGHT - 10) * (high - value) / (high - low);
        }
    }
}
