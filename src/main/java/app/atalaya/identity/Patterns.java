package app.atalaya.identity;

import java.util.Locale;

/** Search words as SQL patterns. */
final class Patterns {

    private Patterns() {}

    /** For {@code like … escape '!'} over lower-case text. */
    static String containing(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
