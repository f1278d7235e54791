package app.atalaya.rest;

import app.atalaya.feed.FeedKind;
import app.atalaya.field.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes over the REST interface, as JSON schemas. The records are described from the same field list that they are checked against, so
 * that the description cannot fall behind.
 */
final class RestSchemas {

    private static final Map<String, FeedKind> BATCHES =
            Map.of("accounts", FeedKind.ACCOUNT, "contracts", FeedKind.CONTRACT, "contacts", FeedKind.CONTACT);

    private RestSchemas() {}

    static Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        BATCHES.forEach((batch, kind) -> {
            schemas.put(batch + "Record", record(kind.fields()));
            schemas.put(batch + "Batch", batch(batch, Map.of()));
        });
        schemas.put("signalsRecord", signal());
        schemas.put(
                "signalsBatch",
                batch(
                        "signals",
                        Map.of(
                                RestBody.SOURCE,
                                Map.of("type", "string", "pattern", "^[A-Za-z0-9._-]{1,24}$", "default", "rest"))));
        schemas.put("result", result());
        schemas.put("accountPage", accountPage());
        schemas.put("problem", problem());
        return schemas;
    }

    private static Map<String, Object> batch(String name, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(more);
        properties.put(
                RestBody.RECORDS,
                Map.of(
                        "type",
                        "array",
                        "items",
                        ref(name + "Record"),
                        "minItems",
                        1,
                        "maxItems",
                        RestBody.MOST_RECORDS));
        return object(properties, List.of(RestBody.RECORDS), false);
    }

    private static Map<String, Object> record(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(RestRecords.EXTERNAL_ID, Map.of("type", "string", "minLength", 1, "maxLength", 120));
        fields.forEach(field -> properties.put(field.name(), field(field)));
        return object(properties, List.of(RestRecords.EXTERNAL_ID), false);
    }

    /** Required fields may be absent where the record exists already, and null clears the others. */
    private static Map<String, Object> field(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of(type(field.type()), "null"));
        switch (field.type()) {
            case DATE -> schema.put("format", "date");
            case COUNTRY -> schema.put("description", "ISO 3166-1, two letters");
            case CURRENCY -> schema.put("description", "ISO 4217");
            case PERSON -> schema.put("description", "username");
            case ACCOUNT -> schema.put("description", "external id of an account");
            case CHOICE -> schema.put("description", "one of " + String.join(", ", field.options()));
            case TEXT, NUMBER, FLAG -> {
                // The type says it all.
            }
        }
        if (field.maxLength() > 0) {
            schema.put("maxLength", field.maxLength());
        }
        if (field.required()) {
            schema.merge("description", "required for a new record", (one, other) -> one + "; " + other);
        }
        return schema;
    }

    private static String type(Field.Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case FLAG -> "boolean";
            case TEXT, DATE, CHOICE, COUNTRY, CURRENCY, PERSON, ACCOUNT -> "string";
        };
    }

    private static Map<String, Object> signal() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(RestRecords.EXTERNAL_ID, Map.of("type", "string", "maxLength", 120));
        properties.put(
                "account", Map.of("type", "string", "description", "external id of an account, contract or contact"));
        properties.put("kind", Map.of("type", "string", "enum", RestSignals.KINDS));
        properties.put(
                "at", Map.of("type", "string", "description", "ISO 8601 day or moment; UTC where it has no offset"));
        properties.put("quantity", Map.of("type", "number"));
        properties.put("scale", Map.of("type", "integer", "description", "highest possible answer, for CSAT"));
        properties.put("subject", Map.of("type", "string"));
        return object(properties, List.of("account", "kind", "at"), false);
    }

    private static Map<String, Object> result() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String count : List.of("received", "created", "changed", "unchanged", "rejected")) {
            properties.put(count, Map.of("type", "integer"));
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("index", Map.of("type", "integer"));
        for (String text : List.of("externalId", "pointer", "code", "detail")) {
            problem.put(text, Map.of("type", "string"));
        }
        properties.put(
                "problems", Map.of("type", "array", "items", object(problem, List.copyOf(problem.keySet()), true)));
        return object(properties, List.copyOf(properties.keySet()), true);
    }

    private static Map<String, Object> accountPage() {
        Map<String, Object> account = new LinkedHashMap<>();
        for (String text : List.of(
                "key", "externalId", "name", "type", "segment", "industry", "country", "currency", "owner", "parent")) {
            account.put(text, Map.of("type", "string"));
        }
        for (String number : List.of("tier", "growthPotential", "strategicValue")) {
            account.put(number, Map.of("type", "integer"));
        }
        for (String day : List.of("customerSince", "renewalOn")) {
            account.put(day, Map.of("type", "string", "format", "date"));
        }
        account.put("annualRevenue", Map.of("type", "number", "description", "in the reporting currency"));
        account.put("archived", Map.of("type", "boolean"));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "accounts",
                Map.of("type", "array", "items", object(account, List.of("key", "name", "type", "currency"), true)));
        page.put("next", Map.of("type", "string", "description", "cursor of the next page; absent after the last"));
        return object(page, List.of("accounts"), true);
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String text : List.of("type", "title", "detail", "instance")) {
            properties.put(text, Map.of("type", "string"));
        }
        properties.put("status", Map.of("type", "integer"));
        properties.put("errors", Map.of("type", "array", "items", Map.of("type", "object")));
        return object(properties, List.of("type", "title", "status"), true);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required, boolean more) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        if (!more) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }
}
