package app.atalaya.intake;

import app.atalaya.field.Field;
import java.io.Serializable;
import java.util.List;

/**
 * Something that a column of a file may hold.
 *
 * @param name as in message keys, such as {@code annualValue}
 * @param required without it no row can be imported
 * @param mayDefault one value for the whole file can stand in for a missing column
 * @param options the codes of a choice, else empty
 */
public record ImportField(
        String name, Type type, boolean required, boolean mayDefault, int maxLength, List<String> options)
        implements Serializable {

    /** How a cell is read. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        MOMENT,
        FLAG,
        CHOICE,
        COUNTRY,
        CURRENCY,
        /** low, medium, high, urgent, or 1 to 4. */
        SEVERITY,
        /** meeting, call, e-mail or note. */
        TOUCH
    }

    static ImportField of(Field field) {
        Type type = switch (field.type()) {
            case TEXT, PERSON, ACCOUNT -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case FLAG -> Type.FLAG;
            case CHOICE -> Type.CHOICE;
            case COUNTRY -> Type.COUNTRY;
            case CURRENCY -> Type.CURRENCY;
        };
        boolean mayDefault = type == Type.CHOICE
                || type == Type.CURRENCY
                || type == Type.FLAG
                || type == Type.COUNTRY
                || field.type() == Field.Type.PERSON;
        return new ImportField(field.name(), type, field.required(), mayDefault, field.maxLength(), field.options());
    }

    static ImportField of(String name, Type type, boolean required) {
        return new ImportField(
                name, type, required, false, type == Type.TEXT ? ImportFields.NAME_LENGTH : 0, List.of());
    }

    ImportField withDefault() {
        return new ImportField(name, type, required, true, maxLength, options);
    }

    ImportField optional() {
        return new ImportField(name, type, false, mayDefault, maxLength, options);
    }
}
