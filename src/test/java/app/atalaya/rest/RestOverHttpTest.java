package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.feed.FeedRecord;
import app.atalaya.feed.RecordIntake;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.Given;
import app.atalaya.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems get to see on the wire when something is not as it should be. */
@ServerTest
class RestOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] AS_JSON = {"Content-Type", "application/json"};

    @LocalServerPort
    int port;

    @Autowired
    Integrations integrations;

    @Autowired
    RecordIntake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    As as;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String id = Given.unique("rest");
    private Person user = new Person(new app.atalaya.identity.UserId(0), "", "");
    private String key = "";

    @BeforeEach
    void anIntegration() {
        user = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        key = keyOf(user);
    }

    @AfterEach
    void hangUp() {
        client.close();
    }

    @Test
    void aBatchGoesInAndIsReadBack() throws Exception {
        HttpResponse<String> sent = post("/api/v1/accounts", account());

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(sent.body()).path("created").intValue()).isEqualTo(1);
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/api/v1/accounts").body()).contains(id);
    }

    @Test
    void withoutAKeyThereIsNoAnswerAndNoSession() throws Exception {
        key = "";
        HttpResponse<String> answer = post("/api/v1/accounts", account());

        problem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoMayNotSendIsTold() throws Exception {
        key = keyOf(as.newUser(Role.EXECUTIVE));

        problem(post("/api/v1/accounts", account()), 403, "forbidden");
    }

    @Test
    void whatIsNotThereIsNotAnsweredByAPage() throws Exception {
        for (String path :
                new String[] {"/api", "/api/", "/api/v1", "/api/v2/accounts", "/api/v1/accounts/", "/api/v1/login"}) {
            problem(get(path, "Accept", "text/html"), 404, "not-found");
        }
        HttpResponse<String> answer = send("PUT", "/api/v1/contracts", BodyPublishers.ofString("{}"), AS_JSON);
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void onlyJsonIsTakenAndOnlyJsonIsGiven() throws Exception {
        problem(
                send("POST", "/api/v1/signals", BodyPublishers.ofString("a;b"), "Content-Type", "text/csv"),
                415,
                "unsupported-media-type");
        problem(send("POST", "/api/v1/signals", BodyPublishers.ofString("{}")), 415, "unsupported-media-type");
        problem(get("/api/v1/accounts", "Accept", "application/xml"), 406, "not-acceptable");
    }

    @Test
    void aBodyThatIsNoBatchIsABadRequest() throws Exception {
        problem(post("/api/v1/accounts", "{\"records\": ["), 400, "malformed-json");
        problem(post("/api/v1/accounts", "\u0000\u0001"), 400, "malformed-json");
        problem(post("/api/v1/accounts", ""), 400, "invalid-request");
        problem(get("/api/v1/accounts?limit=-1"), 400, "invalid-request");
    }

    /** The sender is in the middle of sending: the connection must not break before the answer was read. */
    @Test
    void theAnswerThatABodyIsTooLargeArrives() throws Exception {
        byte[] large = (" ".repeat(RestBody.MOST_BYTES + 3_000_000) + account()).getBytes(StandardCharsets.UTF_8);

        problem(send("POST", "/api/v1/accounts", BodyPublishers.ofByteArray(large), AS_JSON), 413, "too-large");
        // In chunks, so that nobody knows beforehand how much comes.
        problem(
                send(
                        "POST",
                        "/api/v1/accounts",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        AS_JSON),
                413,
                "too-large");
    }

    @Test
    void whoComesAtTheSameTimeAsAnotherIsAskedToRepeat() throws Exception {
        CompletableFuture<HttpResponse<String>> second = Objects.requireNonNull(transaction.execute(status -> {
            as.user(user, () -> intake.accounts(List.of(new FeedRecord(id, Map.of("name", "Albor")))));
            CompletableFuture<HttpResponse<String>> meanwhile = postLater("/api/v1/accounts", account());
            // It waits for this transaction, or gives up.
            awaitAtMostASecond(meanwhile);
            return meanwhile;
        }));

        problem(second.get(30, TimeUnit.SECONDS), 409, "conflict");
        JsonNode repeated = JSON.readTree(post("/api/v1/accounts", account()).body());
        assertThat(repeated.path("created").intValue()).isZero();
        assertThat(repeated.path("rejected").intValue()).isZero();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() throws Exception {
        HttpResponse<String> answer = get("/api/v1/accounts?limit=1");
        int taken = 0;
        while (answer.statusCode() == 200 && taken < 1_000) {
            taken++;
            answer = get("/api/v1/accounts?limit=1");
        }

        assertThat(taken).isEqualTo(300);
        problem(answer, 429, "too-many-requests");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        key = keyOf(user);
        assertThat(get("/api/v1/accounts?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyForesawTellsNothingButWhereTheLogHasIt() throws Exception {
        sql.sql("update user_role set role = 'NOBODY' where user_id = ?")
                .param(user.id().value())
                .update();
        try {
            JsonNode problem = problem(get("/api/v1/accounts"), 500, "internal");

            assertThat(problem.path("detail").stringValue()).containsPattern("[0-9A-Z]{5}\\.$");
            assertThat(problem.toString()).doesNotContain("NOBODY", "java", "select");
        } finally {
            sql.sql("update user_role set role = 'KEY_ACCOUNT_MANAGER' where user_id = ?")
                    .param(user.id().value())
                    .update();
        }
        assertThat(get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }

    private String account() {
        return "{\"records\": [{\"externalId\": \"%s\", \"name\": \"Albor\"}]}".formatted(id);
    }

    private String keyOf(Person person) {
        return as.administrator(() -> integrations.create("Test " + id, person.username()))
                .key();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, BodyPublishers.ofString(body), AS_JSON);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        return client.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> postLater(String path, String body) {
        return client.sendAsync(request("POST", path, BodyPublishers.ofString(body), AS_JSON), BodyHandlers.ofString());
    }

    private static void awaitAtMostASecond(CompletableFuture<?> work) {
        try {
            work.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .header("Accept-Language", "en");
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:atalaya:problem:" + code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("instance").stringValue())
                .isEqualTo(response.uri().getPath());
        assertThat(problem.toString()).doesNotContain("\"!", "Exception", "app.atalaya");
        return problem;
    }
}
