package app.atalaya.uikit;

import java.util.Locale;

/** One meaning per colour: each tone maps to one set of colour tokens in {@code tokens.css}. */
public enum Tone {
    CRITICAL,
    RISK,
    OK,
    UNKNOWN,
    GAIN,
    LOSS,
    ACCENT,
    NEUTRAL;

    /** The CSS class that carries the tone, such as {@code tone-risk}. */
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
