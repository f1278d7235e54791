package app.atalaya.health.ui;

import app.atalaya.health.Band;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.Judgement;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Ring;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** How a health score looks in lists and cards, everywhere the same: never by colour alone, never without its confidence. */
@NamedInterface("display")
public final class HealthDisplay {

    /** CSS class of what shows a score with low confidence: hollow and dashed, never a solid colour. */
    public static final String DOUBTFUL = "health-doubtful";

    private HealthDisplay() {}

    public static Tone tone(Band band) {
        return switch (band) {
            case CRITICAL -> Tone.CRITICAL;
            case AT_RISK -> Tone.RISK;
            case HEALTHY -> Tone.OK;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    /** Whole and rounded down, so that a number never contradicts its band (49.9 is critical); "?" where unknown. */
    public static String number(@Nullable Double score) {
        return score == null ? "?" : Formats.current().number(Math.floor(score), 0);
    }

    /** The score in a ring of the band's colour, for the row of a list; dashed where confidence is low. */
    public static Component ring(HealthSummary health) {
        return ring(health, Ring.ROW);
    }

    /** @param size width and height in pixels, such as {@link Ring#CARD} */
    public static Component ring(HealthSummary health, int size) {
        Double whole = health.score() == null ? null : Double.valueOf(Math.floor(health.score()));
        return new Ring(whole, tone(health.band()), health.isDoubtful(), description(health), size);
    }

    /** "Health 46, critical, confidence 84 %", for those who do not see the ring. */
    public static String description(HealthSummary health) {
        return health.score() == null
                ? text("health.display.unknown", confidenceText(health.confidence()))
                : text(
                        "health.display.description",
                        number(health.score()),
                        word(health).toLowerCase(UI.getCurrent().getLocale()),
                        confidenceText(health.confidence()));
    }

    /** Shape and word of the band; dashed and hollow, with a word of doubt, where confidence is low. */
    public static Component badge(HealthSummary health) {
        ToneBadge badge = new ToneBadge(tone(health.band()), word(health));
        badge.setClassName(DOUBTFUL, health.isDoubtful());
        return badge;
    }

    /** The band in a word, with the doubt where confidence is low: "healthy, doubtful". */
    public static String word(HealthSummary health) {
        return word(health.band(), health.isDoubtful());
    }

    static String word(Band band, boolean doubtful) {
        return doubtful ? text("health.doubtful", word(band)) : word(band);
    }

    /** A judgement for the row of a list: who judges what, until when and why, is read out and shown on hover. */
    public static Component judgement(Judgement judgement) {
        Span badge = new Span(Icons.CONTACT.create(), new ToneShape(tone(judgement.band())));
        badge.addClassName("health-judged");
        badge.getElement().setAttribute("role", "img");
        badge.getElement().setAttribute("aria-label", judgementText(judgement));
        badge.getElement().setAttribute("title", judgementText(judgement));
        return badge;
    }

    /** "Judgement of Lucía Ferrer: critical, until 3 Dec 2026. Reason". */
    public static String judgementText(Judgement judgement) {
        return text(
                "health.judgement.text",
                judgement.authorName(),
                word(judgement.band()).toLowerCase(UI.getCurrent().getLocale()),
                Formats.current().date(judgement.expiresOn()),
                judgement.reason());
    }

    /** The change over 30 days in points, with its direction; "n/a" where unknown. */
    public static Component change(HealthSummary health) {
        return new Delta(health.change30(), 1);
    }

    /** "confidence 84 %". */
    public static Component confidence(HealthSummary health) {
        Span confidence = new Span(text("health.display.confidence", confidenceText(health.confidence())));
        confidence.addClassName("health-confidence");
        return confidence;
    }

    /** The band in a word, in the language of who is looking. */
    public static String word(Band band) {
        return text("health.band." + band.name().toLowerCase(Locale.ROOT));
    }

    static String confidenceText(double confidence) {
        return Formats.current().percent(confidence / 100, 0);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
