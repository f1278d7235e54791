package app.atalaya.feed;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The wished state of one account, contract or contact.
 *
 * @param externalId its name in the other system
 * @param values canonical text by field name; a field that is absent stays as it is, an empty text clears it
 */
public record FeedRecord(String externalId, Map<String, String> values) implements Serializable {

    /** What the external id is called among the fields. */
    public static final String EXTERNAL_ID = "externalId";

    /** Whether each of the wished values stands here; numbers are equal by value. */
    public boolean holds(Map<String, String> wished) {
        return wished.entrySet().stream()
                .allMatch(field -> isSame(values.getOrDefault(field.getKey(), ""), field.getValue()));
    }

    private static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return !one.isEmpty() && !other.isEmpty() && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException texts) {
            return false;
        }
    }
}
