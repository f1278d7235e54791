package app.atalaya.field;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a record by field, in canonical text; what is not set is not there. */
public final class FieldValues {

    private final Map<String, String> values = new HashMap<>();

    public FieldValues with(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return this;
    }

    Map<String, String> asMap() {
        return values;
    }
}
