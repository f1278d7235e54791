package app.atalaya.contract;

import app.atalaya.field.Field;
import app.atalaya.field.Field.Type;
import app.atalaya.field.FieldValues;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a contract as a person enters them.
 *
 * @param annualValue required; annualised, in the contract's currency; the whole value where it is one-off
 * @param recurring one-off revenue does not count as ARR
 * @param currency ISO 4217 code; null: the account's
 * @param startsOn required
 * @param endsOn the last day; null while open-ended
 * @param externalId its name in another system
 */
public record ContractDraft(
        String name,
        @Nullable BigDecimal annualValue,
        boolean recurring,
        @Nullable String currency,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate renewsOn,
        @Nullable String externalId)
        implements Serializable {

    /** What may be set, by people, files and other systems. */
    public static final List<Field> FIELDS = List.of(
            Field.ACCOUNT,
            Field.text("name", false, 200),
            Field.of("annualValue", Type.NUMBER, true),
            Field.of("recurring", Type.FLAG, false),
            Field.of("currency", Type.CURRENCY, false),
            Field.of("startsOn", Type.DATE, true),
            Field.of("endsOn", Type.DATE, false),
            Field.of("renewsOn", Type.DATE, false));

    FieldValues values() {
        return new FieldValues()
                .with("name", name)
                .with("annualValue", annualValue)
                .with("currency", currency)
                .with("startsOn", startsOn)
                .with("endsOn", endsOn)
                .with("renewsOn", renewsOn);
    }
}
