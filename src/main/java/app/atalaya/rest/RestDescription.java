package app.atalaya.rest;

import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.field.Field;
import app.atalaya.identity.RunAs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Describes the REST interface as OpenAPI 3.1. The records are described from the same field list that they are checked against, so the
 * document cannot fall behind; a test holds its paths against the controllers.
 */
@RestController
class RestDescription {

    static final String PATH = "/api/v1/openapi.json";

    private static final String JSON = "application/json";
    private static final Map<String, FeedKind> BATCHES =
            Map.of("accounts", FeedKind.ACCOUNT, "contracts", FeedKind.CONTRACT, "contacts", FeedKind.CONTACT);

    private final AccountFeed feed;
    private final RunAs runAs;

    RestDescription(AccountFeed feed, RunAs runAs) {
        this.feed = feed;
        this.runAs = runAs;
    }

    @GetMapping(PATH)
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Atalaya",
                        "version", "1",
                        "summary", "Feeds accounts, contracts, contacts and signals into Atalaya and reads accounts.",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("key", List.of())));
        document.put("paths", paths());
        document.put(
                "components",
                Map.of(
                        "securitySchemes", Map.of("key", Map.of("type", "http", "scheme", "bearer")),
                        "schemas", schemas(),
                        "responses", Map.of("problem", problemResponse())));
        return document;
    }

    private static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (String batch : List.of("accounts", "contracts", "contacts", "signals")) {
            Map<String, Object> methods = new LinkedHashMap<>();
            if (batch.equals("accounts")) {
                methods.put("get", readAccounts());
            }
            methods.put("post", sendBatch(batch));
            paths.put("/api/v1/" + batch, methods);
        }
        paths.put(
                PATH,
                Map.of(
                        "get",
                        Map.of(
                                "operationId",
                                "describe",
                                "summary",
                                "This document",
                                "security",
                                List.of(),
                                "responses",
                                Map.of("200", Map.of("description", "OpenAPI 3.1")))));
        return paths;
    }

    private static Map<String, Object> sendBatch(String batch) {
        return Map.of(
                "operationId", "send-" + batch,
                "summary", "Creates or changes " + batch + ", told apart by their external ids",
                "description",
                        "At most %d records and %d MB. Good records are saved, the others are answered with what is wrong. Sending a batch again changes nothing."
                                .formatted(RestBody.MOST_RECORDS, RestBody.MOST_BYTES / 1024 / 1024),
                "requestBody", Map.of("required", true, "content", content(ref(batch + "Batch"))),
                "responses",
                        responses(
                                "What became of the records",
                                "result",
                                400,
                                401,
                                403,
                                406,
                                409,
                                413,
                                415,
                                429,
                                500,
                                503));
    }

    private static Map<String, Object> readAccounts() {
        return Map.of(
                "operationId",
                "read-accounts",
                "summary",
                "Accounts that the user of the integration may see, page by page",
                "parameters",
                List.of(
                        parameter(
                                "limit",
                                Map.of(
                                        "type",
                                        "integer",
                                        "minimum",
                                        1,
                                        "maximum",
                                        RestAccountsController.HIGHEST_LIMIT,
                                        "default",
                                        RestAccountsController.USUAL_LIMIT)),
                        parameter("cursor", Map.of("type", "string"))),
                "responses",
                responses("A page", "accountPage", 400, 401, 406, 429, 500, 503));
    }

    private static Map<String, Object> parameter(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema);
    }

    private static Map<String, Object> responses(String description, String schema, int... problems) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", description, "content", content(ref(schema))));
        for (int status : problems) {
            responses.put(Integer.toString(status), Map.of("$ref", "#/components/responses/problem"));
        }
        return responses;
    }

    private Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        runAs.system(() -> BATCHES.forEach((batch, kind) -> {
            schemas.put(batch + "Record", record(feed.fields(kind)));
            schemas.put(batch + "Batch", batch(batch, Map.of()));
        }));
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

    private static Map<String, Object> problemResponse() {
        return Map.of(
                "description",
                "What is wrong (RFC 9457)",
                "content",
                Map.of("application/problem+json", Map.of("schema", ref("problem"))));
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

    private static Map<String, Object> content(Map<String, Object> schema) {
        return Map.of(JSON, Map.of("schema", schema));
    }

    private static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }
}
