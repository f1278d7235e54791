package app.atalaya.intake;

import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedRecord;
import app.atalaya.intake.ImportField.Type;
import java.util.ArrayList;
import java.util.List;

/** Which fields a file of each kind may bring. */
final class ImportFields {

    static final int NAME_LENGTH = 120;
    static final String ID = FeedRecord.EXTERNAL_ID;
    static final String ACCOUNT = "account";
    static final String AT = "at";
    static final String QUANTITY = "quantity";
    static final String SUBJECT = "subject";
    static final String SCALE = "scale";
    static final String CURRENCY = "currency";
    static final String TOUCH = "touch";
    static final String SEVERITY = "severity";
    static final String CLOSED = "closedAt";
    static final String SATISFACTION = "satisfaction";
    static final String NAME = "name";
    static final String FIRST_NAME = "firstName";
    static final String LAST_NAME = "lastName";

    private ImportFields() {}

    static List<ImportField> of(ImportKind kind) {
        FeedKind fed = kind.feed();
        return fed == null ? facts(kind) : records(fed);
    }

    private static List<ImportField> records(FeedKind kind) {
        List<ImportField> fields = new ArrayList<>();
        fields.add(ImportField.of(ID, Type.TEXT, true));
        kind.fields().stream().map(ImportField::of).forEach(fields::add);
        if (kind == FeedKind.CONTACT) {
            fields.replaceAll(field -> field.name().equals(NAME) ? field.optional() : field);
            fields.add(ImportField.of(FIRST_NAME, Type.TEXT, false));
            fields.add(ImportField.of(LAST_NAME, Type.TEXT, false));
        }
        return fields;
    }

    private static List<ImportField> facts(ImportKind kind) {
        List<ImportField> fields = new ArrayList<>();
        fields.add(ImportField.of(ID, Type.TEXT, kind == ImportKind.CASES));
        fields.add(ImportField.of(ACCOUNT, Type.TEXT, true));
        fields.add(ImportField.of(AT, Type.MOMENT, true));
        switch (kind) {
            case NPS -> fields.add(quantity(true));
            case CSAT -> {
                fields.add(quantity(true));
                fields.add(ImportField.of(SCALE, Type.NUMBER, false).withDefault());
            }
            case INVOICES, PAYMENTS -> {
                fields.add(quantity(true));
                fields.add(ImportField.of(CURRENCY, Type.CURRENCY, false).withDefault());
            }
            case INTERACTIONS ->
                fields.add(ImportField.of(TOUCH, Type.TOUCH, false).withDefault());
            case CASES ->
                fields.addAll(List.of(
                        ImportField.of(CLOSED, Type.MOMENT, false),
                        ImportField.of(SEVERITY, Type.SEVERITY, false),
                        ImportField.of(SATISFACTION, Type.NUMBER, false),
                        ImportField.of(SCALE, Type.NUMBER, false).withDefault()));
            default -> fields.add(quantity(false));
        }
        fields.add(ImportField.of(SUBJECT, Type.TEXT, false));
        return fields;
    }

    private static ImportField quantity(boolean required) {
        return ImportField.of(QUANTITY, Type.NUMBER, required);
    }
}
