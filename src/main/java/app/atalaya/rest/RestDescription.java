package app.atalaya.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Describes the REST interface as OpenAPI 3.1; a test holds its paths against the controllers.
 */
@RestController
class RestDescription {

    static final String PATH = "/api/v1/openapi.json";

    private static final String JSON = "application/json";

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
                        "schemas", RestSchemas.all(),
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
                "requestBody", Map.of("required", true, "content", content(RestSchemas.ref(batch + "Batch"))),
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
        responses.put("200", Map.of("description", description, "content", content(RestSchemas.ref(schema))));
        for (int status : problems) {
            responses.put(Integer.toString(status), Map.of("$ref", "#/components/responses/problem"));
        }
        return responses;
    }

    private static Map<String, Object> problemResponse() {
        return Map.of(
                "description",
                "What is wrong (RFC 9457)",
                "content",
                Map.of("application/problem+json", Map.of("schema", RestSchemas.ref("problem"))));
    }

    private static Map<String, Object> content(Map<String, Object> schema) {
        return Map.of(JSON, Map.of("schema", schema));
    }
}
