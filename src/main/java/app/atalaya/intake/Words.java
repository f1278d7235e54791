package app.atalaya.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that files of either language use for the same thing. */
final class Words {

    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, Boolean> FLAGS = flags();
    private static final Map<String, Integer> SEVERITIES = severities();
    private static final Map<String, Integer> TOUCHES = touches();
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("clave", "KEY"),
            Map.entry("cuenta_clave", "KEY"),
            Map.entry("key_account", "KEY"),
            Map.entry("crecimiento", "GROWTH"),
            Map.entry("estandar", "STANDARD"),
            Map.entry("potencial", "PROSPECT"),
            Map.entry("cliente_potencial", "PROSPECT"));

    private Words() {}

    /** Small letters without accents, words joined by underscores: "Razón social" and "razonSocial" are both razon_social. */
    static String plain(String text) {
        String parted = text.strip().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return Normalizer.normalize(parted, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** The ISO code of a country by code or by its name in Spanish or English, or null. */
    static @Nullable String country(String text) {
        return COUNTRIES.get(plain(text));
    }

    static @Nullable Boolean flag(String text) {
        return FLAGS.get(plain(text));
    }

    static @Nullable Integer severity(String text) {
        return SEVERITIES.get(plain(text));
    }

    /** The weight of a meeting, call, e-mail or note. */
    static @Nullable Integer touch(String text) {
        return TOUCHES.get(plain(text));
    }

    static @Nullable String choice(String text, List<String> options) {
        String code = CHOICES.getOrDefault(plain(text), text.toUpperCase(Locale.ROOT));
        return options.stream()
                .filter(option -> option.equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(plain(code), code);
            names.put(plain(country.getISO3Country()), code);
            names.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(plain(country.getDisplayCountry(Locale.of("es"))), code);
        }
        names.put("uk", "GB");
        names.put("great_britain", "GB");
        names.put("gran_bretana", "GB");
        names.put("inglaterra", "GB");
        names.put("england", "GB");
        names.put("united_states_of_america", "US");
        names.put("ee_uu", "US");
        names.put("eeuu", "US");
        names.put("czech_republic", "CZ");
        names.put("republica_checa", "CZ");
        names.put("holanda", "NL");
        names.put("holland", "NL");
        return Map.copyOf(names);
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new HashMap<>();
        List.of("true", "yes", "y", "1", "si", "s", "verdadero", "x").forEach(word -> flags.put(word, true));
        List.of("false", "no", "n", "0", "falso").forEach(word -> flags.put(word, false));
        return Map.copyOf(flags);
    }

    private static Map<String, Integer> severities() {
        Map<String, Integer> severities = new HashMap<>();
        List.of("1", "low", "baja", "bajo", "minor", "p4").forEach(word -> severities.put(word, 1));
        List.of("2", "medium", "media", "medio", "normal", "p3").forEach(word -> severities.put(word, 2));
        List.of("3", "high", "alta", "alto", "major", "p2").forEach(word -> severities.put(word, 3));
        List.of("4", "urgent", "urgente", "critical", "critica", "critico", "p1")
                .forEach(word -> severities.put(word, 4));
        return Map.copyOf(severities);
    }

    private static Map<String, Integer> touches() {
        Map<String, Integer> touches = new HashMap<>();
        List.of("meeting", "reunion", "visita", "visit", "demo").forEach(word -> touches.put(word, 3));
        List.of("call", "llamada", "phone", "telefono", "videollamada").forEach(word -> touches.put(word, 2));
        List.of("email", "e_mail", "mail", "correo", "note", "nota", "chat", "mensaje", "message")
                .forEach(word -> touches.put(word, 1));
        return Map.copyOf(touches);
    }
}
