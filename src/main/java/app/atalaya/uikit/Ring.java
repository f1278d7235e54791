package app.atalaya.uikit;

import org.jspecify.annotations.Nullable;

/**
 * A figure of 0 to 100 as an arc with the number inside; a dashed circle with a question mark where it is unknown.
 * One element, drawn on the server, cheap enough for every row of a grid.
 */
public class Ring extends Svg {

    /** In the rows of a grid. */
    public static final int ROW = 36;
    /** On a card. */
    public static final int CARD = 40;
    /** Where it stands for itself. */
    public static final int LARGE = 104;

    /**
     * @param figure 0 to 100, or null where unknown
     * @param dashed whether little is known, so that the arc is drawn in dashes
     * @param description what a screen reader says, such as "health 46, critical"
     * @param size width and height in pixels
     */
    public Ring(@Nullable Double figure, Tone tone, boolean dashed, String description, int size) {
        super("at-ring");
        getElement().getClassList().add(tone.className());
        describe(description);
        draw(size, size, arc(figure, dashed, size) + number(figure, size));
    }

    private static String arc(@Nullable Double figure, boolean dashed, int size) {
        double centre = size / 2.0;
        double stroke = size >= 60 ? size * 0.115 : 3.4;
        double radius = centre - stroke / 2 - 1;
        if (figure == null) {
            return "<circle class=\"at-dashed\" cx=\"%s\" cy=\"%s\" r=\"%s\" stroke-dasharray=\"3 3\"/>"
                    .formatted(n(centre), n(centre), n(radius));
        }
        double length = 2 * Math.PI * radius;
        double filled = length * Math.clamp(figure, 0, 100) / 100;
        String track = "<circle class=\"at-ring-track\" cx=\"%s\" cy=\"%s\" r=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(centre), n(centre), n(radius), n(stroke));
        String path = "<path class=\"at-ring-arc\" stroke-width=\"%s\" d=\"%s\"%s/>"
                .formatted(
                        n(stroke), path(centre, radius, filled / radius), dashed ? " stroke-dasharray=\"2.6 2\"" : "");
        return track + (figure > 0 ? path : "");
    }

    private static String path(double centre, double radius, double angle) {
        double end = Math.min(angle, 2 * Math.PI - 0.001);
        return "M%s %sA%s %s 0 %d 1 %s %s"
                .formatted(
                        n(centre),
                        n(centre - radius),
                        n(radius),
                        n(radius),
                        end > Math.PI ? 1 : 0,
                        n(centre + radius * Math.sin(end)),
                        n(centre - radius * Math.cos(end)));
    }

    private static String number(@Nullable Double figure, int size) {
        double font = size >= 60 ? size * 0.35 : 12.5;
        // Rounded down, so that the number never belongs to a better band than its colour.
        String text = figure == null ? "?" : String.valueOf((int) Math.floor(figure));
        return "<text class=\"at-ring-number\" x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>"
                .formatted(n(size / 2.0), n(size / 2.0 + font * 0.355), n(font), text);
    }
}
