package app.atalaya.field;

import java.io.Serializable;
import java.util.List;

/**
 * A field of a record, as people, files and other systems may set it.
 *
 * @param name as in the REST interface and in message keys, such as {@code annualValue}
 * @param options the allowed codes of a CHOICE, else empty
 * @param maxLength of texts; 0 where it does not matter
 */
public record Field(String name, Type type, boolean required, int maxLength, List<String> options)
        implements Serializable {

    /** The account that a record belongs to. */
    public static final Field ACCOUNT = new Field("account", Type.ACCOUNT, true, 120, List.of());

    /** How values are written canonically: ISO dates, plain decimals with a point, codes, {@code true}/{@code false}. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        CHOICE,
        COUNTRY,
        CURRENCY,
        /** A username. */
        PERSON,
        /** The external id of an account. */
        ACCOUNT
    }

    public static Field of(String name, Type type, boolean required) {
        return new Field(name, type, required, 0, List.of());
    }

    public static Field text(String name, boolean required, int maxLength) {
        return new Field(name, Type.TEXT, required, maxLength, List.of());
    }

    public static Field choice(String name, List<String> options) {
        return new Field(name, Type.CHOICE, false, 0, options);
    }
}
