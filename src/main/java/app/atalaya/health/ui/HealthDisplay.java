package app.atalaya.health.ui;

import app.atalaya.health.Band;
import app.atalaya.health.HealthSummary;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** How a health score looks in lists and cards, everywhere the same: never by colour alone, never without its confidence. */
@NamedInterface("display")
public final class HealthDisplay {

    private HealthDisplay() {}

    public static Tone tone(Band band) {
        return switch (band) {
            case CRITICAL -> Tone.CRITICAL;
            case AT_RISK -> Tone.RISK;
            case HEALTHY -> Tone.OK;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    /** The sign of the band: diamond, triangle, disc, dashed ring. */
    public static String shape(Band band) {
        return switch (band) {
            case CRITICAL -> "◆";
            case AT_RISK -> "▲";
            case HEALTHY -> "●";
            case UNKNOWN -> "◌";
        };
    }

    /** Whole and rounded down, so that a number never contradicts its band (49.9 is critical); "?" where unknown. */
    public static String number(@Nullable Double score) {
        return score == null ? "?" : Formats.current().number(Math.floor(score), 0);
    }

    /** The score in a ring of the band's colour; dashed where confidence is low. */
    public static Component ring(HealthSummary health) {
        Span ring = new Span(number(health.score()));
        ring.addClassNames("health-ring", tone(health.band()).className());
        return ring;
    }

    /** Shape and word of the band. */
    public static Component badge(HealthSummary health) {
        Span badge = new Span(shape(health.band()) + " " + word(health.band()));
        badge.addClassNames("health-badge", tone(health.band()).className());
        return badge;
    }

    /** The change over 30 days in points, with its direction; a dash where unknown. */
    public static Component change(HealthSummary health) {
        return change(health.change30());
    }

    /** A change in points with its direction. */
    public static Component change(@Nullable Double points) {
        Span change = new Span(changeText(points));
        change.addClassNames("health-change", changeTone(points).className());
        return change;
    }

    /** "Confidence 84 %". */
    public static Component confidence(HealthSummary health) {
        Span confidence =
                new Span(text("health.display.confidence", Formats.current().percent(health.confidence() / 100, 0)));
        confidence.addClassName("health-confidence");
        return confidence;
    }

    /** The band in a word, in the language of who is looking. */
    public static String word(Band band) {
        return text("health.band." + band.name().toLowerCase(Locale.ROOT));
    }

    static String changeText(@Nullable Double points) {
        if (points == null) {
            return "–";
        }
        String number = Formats.current().signed(points, 1);
        return number.startsWith("+") ? "▲ " + number : points < 0 ? "▼ " + number : number;
    }

    private static Tone changeTone(@Nullable Double points) {
        if (points == null || points == 0) {
            return Tone.NEUTRAL;
        }
        return points > 0 ? Tone.GAIN : Tone.LOSS;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
