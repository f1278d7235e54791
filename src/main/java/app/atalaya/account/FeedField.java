package app.atalaya.account;

import java.io.Serializable;
import java.util.List;

/**
 * A field that a feed may set.
 *
 * @param name as in the REST interface and in message keys, such as {@code annualValue}
 * @param options the allowed codes of a CHOICE, else empty
 * @param maxLength of texts; 0 where it does not matter
 */
public record FeedField(String name, Type type, boolean required, int maxLength, List<String> options)
        implements Serializable {

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
}
