package app.atalaya.rest;

import app.atalaya.feed.FeedRecord;
import app.atalaya.field.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the records of a batch as the fields of their kind want them: JSON's types here, the meaning in the services. */
final class RestRecords {

    static final String EXTERNAL_ID = "externalId";

    private static final int LARGEST_EXPONENT = 40;

    private final Map<String, Field> fields;

    RestRecords(List<Field> fields) {
        this.fields = fields.stream()
                .collect(Collectors.toMap(Field::name, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    /** A record that is fit for the services, or what is wrong with it. */
    record Parsed(String externalId, @Nullable FeedRecord record, List<RestProblem.Fault> faults) {}

    /** @param index of the record in its batch */
    Parsed parse(JsonNode node, int index) {
        List<RestProblem.Fault> faults = new ArrayList<>();
        if (!node.isObject()) {
            faults.add(fault(List.of(), index, "rest.fault.object"));
            return new Parsed("", null, faults);
        }
        Map<String, String> values = new LinkedHashMap<>();
        String externalId = "";
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (name.equals(EXTERNAL_ID)) {
                externalId = externalId(property.getValue(), index, faults);
                continue;
            }
            Field field = fields.get(name);
            if (field == null) {
                faults.add(fault(List.of(name), index, "rest.fault.unknown-field", String.join(", ", fields.keySet())));
                continue;
            }
            String wrong = problemOf(field, property.getValue());
            if (wrong == null) {
                values.put(name, canonical(property.getValue()));
            } else {
                faults.add(fault(List.of(name), index, wrong));
            }
        }
        if (externalId.isBlank() && faults.isEmpty()) {
            faults.add(fault(List.of(EXTERNAL_ID), index, "rest.fault.external-id"));
        }
        return new Parsed(externalId, faults.isEmpty() ? new FeedRecord(externalId, values) : null, faults);
    }

    private static String externalId(JsonNode value, int index, List<RestProblem.Fault> faults) {
        if (value.isString()
                && !value.stringValue().isBlank()
                && value.stringValue().length() <= 120) {
            return value.stringValue();
        }
        faults.add(fault(List.of(EXTERNAL_ID), index, "rest.fault.external-id"));
        return "";
    }

    private static @Nullable String problemOf(Field field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER -> value.isNumber() && isOrdinary(value) ? null : "rest.fault.number";
            case FLAG -> value.isBoolean() ? null : "rest.fault.flag";
            case DATE -> value.isString() && isDate(value.stringValue()) ? null : "rest.fault.date";
            case TEXT, CHOICE, COUNTRY, CURRENCY, PERSON, ACCOUNT -> value.isString() ? null : "rest.fault.text";
        };
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    /** A number with a giant exponent would be written out with as many digits. */
    static boolean isOrdinary(JsonNode value) {
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) <= LARGEST_EXPONENT && number.precision() <= LARGEST_EXPONENT;
    }

    /** As the services want it; null clears the field. */
    private static String canonical(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isBoolean() ? Boolean.toString(value.booleanValue()) : value.stringValue();
    }

    static RestProblem.Fault fault(List<String> path, int index, String key, String... arguments) {
        List<Object> steps = new ArrayList<>(List.of(RestBody.RECORDS, index));
        steps.addAll(path);
        return new RestProblem.Fault(RestPointer.of(steps.toArray()), key, List.of(arguments));
    }
}
