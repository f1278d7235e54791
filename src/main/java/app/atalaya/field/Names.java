package app.atalaya.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared and turned into keys: without case and accents, alike on every database. */
public final class Names {

    static final int KEY_LENGTH = 50;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Names() {}

    /** {@code "Ñandú ÉLITE"} becomes {@code "nandu elite"}. */
    public static String folded(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return lower.length() > 200 ? lower.substring(0, 200) : lower;
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere in a folded name. */
    public static String containing(String text) {
        return "%" + folded(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** What URLs name: {@code "Naviera Albor, S.A."} becomes {@code "naviera-albor-s-a"}. */
    public static String key(String name) {
        String dashed =
                EDGES.matcher(NO_KEY.matcher(folded(name)).replaceAll("-")).replaceAll("");
        String cut = dashed.length() > KEY_LENGTH ? dashed.substring(0, KEY_LENGTH) : dashed;
        String clean = EDGES.matcher(cut).replaceAll("");
        return clean.isEmpty() ? "account" : clean;
    }
}
