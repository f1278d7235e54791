package app.atalaya.uikit;

import java.util.Locale;

/** The shape of each tone, so that nothing is told by colour alone: ◆ critical, ▲ at risk, ● healthy, dashed ○ unknown. */
final class Shapes {

    private Shapes() {}

    /** SVG of the tone's shape, about eleven pixels wide, around a point. */
    static String at(Tone tone, double x, double y, double scale) {
        return "<g transform=\"translate(%s %s) scale(%s)\">%s</g>"
                .formatted(Svg.n(x), Svg.n(y), String.format(Locale.ROOT, "%.2f", scale), shape(tone));
    }

    private static String shape(Tone tone) {
        return switch (tone) {
            case CRITICAL -> "<path class=\"at-fill\" d=\"M0-5.5 5.5 0 0 5.5-5.5 0z\"/>";
            case RISK -> "<path class=\"at-fill\" d=\"M0-5 5.4 4.25H-5.4z\"/>";
            case UNKNOWN -> "<circle class=\"at-dashed\" r=\"4.25\" stroke-dasharray=\"2.4 1.8\"/>";
            default -> "<circle class=\"at-fill\" r=\"4.75\"/>";
        };
    }
}
