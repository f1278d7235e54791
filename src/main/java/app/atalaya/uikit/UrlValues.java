package app.atalaya.uikit;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Values in the query of a URL. What a URL says wrongly counts as not said. */
public final class UrlValues {

    private UrlValues() {}

    /** How a constant is written in a URL. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> Optional<E> constant(QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name).flatMap(word -> constant(word, type));
    }

    public static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Such as an id: whole, not negative. */
    public static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
