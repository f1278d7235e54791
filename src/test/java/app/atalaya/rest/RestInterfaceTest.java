package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RestInterfaceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Integrations integrations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private As as;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private Person kam = new Person(new app.atalaya.identity.UserId(0), "", "");
    private String key = "";

    @BeforeEach
    void anIntegrationOfAnAccountManager() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        key = keyFor(kam);
    }

    @Test
    void withoutAKeyNothingIsAnswered() throws Exception {
        key = "";
        MockHttpServletResponse response = get("/api/v1/accounts");

        JsonNode problem = problem(response, 401, "unauthorized");
        assertThat(problem.path("title").stringValue()).isEqualTo("No valid key");
        assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer");
        problem(get("/api/v1/elsewhere"), 401, "unauthorized");
    }

    @Test
    void aWrongKeyAndARevokedOneAreRefused() throws Exception {
        String working = key;
        key = IntegrationKey.random().text();
        problem(get("/api/v1/accounts"), 401, "unauthorized");

        key = working;
        assertThat(get("/api/v1/accounts").getStatus()).isEqualTo(200);
        as.administrator(() -> integrations.find(0, 1_000).stream()
                .filter(one -> working.startsWith(one.keyPrefix()))
                .forEach(one -> integrations.revoke(one.id())));
        problem(get("/api/v1/accounts"), 401, "unauthorized");
    }

    @Test
    void anIntegrationEndsWithItsUser() throws Exception {
        sql.sql("update app_user set enabled = false where username = ?")
                .param(kam.username())
                .update();

        problem(get("/api/v1/accounts"), 401, "unauthorized");
    }

    @Test
    void theSameBatchTwiceChangesNothing() throws Exception {
        String batch = records(account("A"), account("B"));

        assertCounts(post("accounts", batch), 2, 0, 0, 0);
        assertCounts(post("accounts", batch), 0, 0, 2, 0);
        assertCounts(post("accounts", batch.replace("Albor", "Albor y Cía.")), 0, 2, 0, 0);
    }

    @Test
    void contractsContactsAndSignalsFollowTheirAccounts() throws Exception {
        post("accounts", records(account("A")));
        String contract = """
                {"externalId": "%1$s-K", "account": "%1$s-A", "name": "Suite", "annualValue": 124000.5, "recurring": true,
                 "currency": "EUR", "startsOn": "2025-02-18"}""".formatted(unique);
        assertCounts(post("contracts", records(contract)), 1, 0, 0, 0);
        assertCounts(post("contracts", records(contract)), 0, 0, 1, 0);
        assertCounts(
                post(
                        "contacts",
                        records("{\"externalId\": \"%1$s-P\", \"account\": \"%1$s-A\", \"name\": \"Marta\"}"
                                .formatted(unique))),
                1,
                0,
                0,
                0);
        String signals = """
                {"source": "product", "records": [
                  {"account": "%1$s-K", "kind": "USAGE", "at": "2025-03-01", "quantity": 284, "externalId": "%1$s-U"},
                  {"account": "%1$s-A", "kind": "nps", "at": "2025-03-02T09:30:00Z", "quantity": 8}]}""".formatted(unique);
        assertCounts(post("signals", signals), 2, 0, 0, 0);
        assertCounts(post("signals", signals), 0, 0, 2, 0);
    }

    @Test
    void anIntegrationDoesNotReachAccountsOfOthers() throws Exception {
        post("accounts", records(account("A")));
        key = keyFor(as.newUser(Role.KEY_ACCOUNT_MANAGER));

        String contract = """
                {"externalId": "%1$s-K", "account": "%1$s-A", "name": "Suite", "annualValue": 1, "startsOn": "2025-02-18"}""".formatted(unique);
        assertCounts(post("contracts", records(contract)), 0, 0, 0, 1);
        assertCounts(post("accounts", records(account("A"))), 0, 0, 0, 1);
        assertCounts(
                post(
                        "signals",
                        records("{\"account\": \"%s-A\", \"kind\": \"USAGE\", \"at\": \"2025-03-01\"}"
                                .formatted(unique))),
                0,
                0,
                0,
                1);
        assertThat(get("/api/v1/accounts").getContentAsString()).doesNotContain(unique);
    }

    @Test
    void anIntegrationDoesNotDrawSignalsOutOfAccountsOfOthers() throws Exception {
        String signal =
                "{\"account\": \"%1$s-%2$s\", \"kind\": \"USAGE\", \"at\": \"2025-03-01\", \"quantity\": 4, \"externalId\": \"%1$s-U\"}";
        post("accounts", records(account("A")));
        assertCounts(post("signals", records(signal.formatted(unique, "A"))), 1, 0, 0, 0);
        String theirs = key;

        key = keyFor(as.newUser(Role.KEY_ACCOUNT_MANAGER));
        post("accounts", records(account("B")));
        assertCounts(post("signals", records(signal.formatted(unique, "B"))), 0, 0, 0, 1);

        key = theirs;
        assertCounts(post("signals", records(signal.formatted(unique, "A"))), 0, 0, 1, 0);
    }

    @Test
    void goodRecordsAreSavedAndBadOnesSaidWhy() throws Exception {
        JsonNode result = post(
                "accounts",
                records(
                        account("A"),
                        "{\"externalId\": \"%s-B\", \"name\": 17}".formatted(unique),
                        "{\"externalId\": \"%s-C\", \"name\": \"C\", \"customerSince\": \"31/02/2025\"}"
                                .formatted(unique),
                        "{\"externalId\": \"%s-D\", \"name\": \"D\", \"colour\": \"red\"}".formatted(unique),
                        "{\"externalId\": \"%s-E\", \"name\": \"E\", \"growthPotential\": 1e999}".formatted(unique),
                        "{\"name\": \"F\"}",
                        "[]",
                        account("A")));

        assertCounts(result, 1, 0, 0, 7);
        assertThat(result.path("problems").values().stream()
                        .map(problem -> problem.path("pointer").stringValue()))
                .containsExactly(
                        "/records/1/name",
                        "/records/2/customerSince",
                        "/records/3/colour",
                        "/records/4/growthPotential",
                        "/records/5/externalId",
                        "/records/6",
                        "/records/7/externalId");
        assertThat(result.toString()).doesNotContain("\"!");
    }

    @Test
    void signalsOfUnknownKindsWrongAmountsAndOddDaysAreRefused() throws Exception {
        post("accounts", records(account("A")));
        JsonNode result = post(
                "signals",
                records(
                        signal("\"kind\": \"MOOD\", \"at\": \"2025-01-01\""),
                        signal("\"kind\": \"NPS\", \"at\": \"2025-01-01\", \"quantity\": 11"),
                        signal("\"kind\": \"USAGE\", \"at\": \"someday\""),
                        signal("\"kind\": \"USAGE\", \"at\": \"2999-01-01\""),
                        signal("\"kind\": \"REVENUE\", \"at\": \"2025-01-01\", \"quantity\": 5"),
                        signal("\"kind\": \"INVOICE\", \"at\": \"2025-01-01\"")));

        assertCounts(result, 0, 0, 0, 6);
        assertThat(result.toString()).doesNotContain("\"!");
    }

    @Test
    void whatIsNoBatchIsABadRequestThatSaysWhere() throws Exception {
        JsonNode malformed = problem(send("accounts", "{\"records\": [\n{\"a\" 1}"), 400, "malformed-json");
        assertThat(malformed.path("detail").stringValue()).contains("line 2");
        problem(send("accounts", ""), 400, "invalid-request");
        problem(send("accounts", "{\"records\": []} {}"), 400, "malformed-json");
        assertPointer(send("accounts", "{}"), "/records");
        assertPointer(send("accounts", "{\"records\": {}}"), "/records");
        assertPointer(send("accounts", "{\"records\": [], \"source\": \"x\"}"), "/source");
        assertPointer(send("signals", "{\"records\": [{}], \"source\": \"ñ\"}"), "/source");
        assertPointer(send("accounts", "[]"), "");
    }

    @Test
    void aBatchThatIsTooLargeIsRefused() throws Exception {
        String many = IntStream.range(0, RestBody.MOST_RECORDS + 1)
                .mapToObj(i -> "{}")
                .collect(Collectors.joining(", ", "{\"records\": [", "]}"));
        problem(send("accounts", many), 413, "too-many-records");
        problem(send("accounts", " ".repeat(RestBody.MOST_BYTES + 1)), 413, "too-large");
    }

    @Test
    void otherTypesMethodsAndPathsAreRefused() throws Exception {
        problem(
                perform(request(HttpMethod.POST, URI.create("/api/v1/accounts"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")),
                415,
                "unsupported-media-type");
        MockHttpServletResponse response = perform(request(HttpMethod.DELETE, URI.create("/api/v1/accounts")));
        problem(response, 405, "method-not-allowed");
        assertThat(response.getHeader("Allow")).isEqualTo("GET, POST");
        problem(get("/api/v1/nothing"), 404, "not-found");
        problem(get("/api"), 404, "not-found");
    }

    @Test
    void whoMayNotImportMayNotSend() throws Exception {
        for (Role role : Set.of(Role.EXECUTIVE, Role.TEAM_MEMBER)) {
            key = keyFor(as.newUser(role));
            problem(send("accounts", records(account("A"))), 403, "forbidden");
            assertThat(get("/api/v1/accounts").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whatFailsInsideIsAProblemWithANumberAndWhatIsAwayForNowMayBeRepeated() throws Exception {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(context.getBean(RestErrors.class))
                .build();

        MockHttpServletResponse unforeseen = mvc.perform(request(HttpMethod.GET, URI.create("/unforeseen")))
                .andReturn()
                .getResponse();
        assertThat(problem(unforeseen, 500, "internal").path("detail").stringValue())
                .containsPattern("[0-9A-Z]{5}\\.$")
                .doesNotContain("secret");
        MockHttpServletResponse away = mvc.perform(request(HttpMethod.GET, URI.create("/away")))
                .andReturn()
                .getResponse();
        problem(away, 503, "unavailable");
        assertThat(away.getHeader("Retry-After")).isEqualTo("10");
    }

    @RestController
    private static final class Failing {

        @GetMapping("/unforeseen")
        String unforeseen() {
            throw new IllegalStateException("the secret of select 1");
        }

        @GetMapping("/away")
        String away() {
            throw new CannotCreateTransactionException("no connection to the secret host");
        }
    }

    @Test
    void problemsAreToldInTheLanguageOfTheCaller() throws Exception {
        MockHttpServletResponse response =
                perform(request(HttpMethod.GET, URI.create("/api/v1/nothing")).locale(Locale.of("es", "MX")));

        assertThat(response.getHeader("Content-Language")).isEqualTo("es");
        assertThat(problem(response, 404, "not-found").path("title").stringValue())
                .isEqualTo("No existe");
    }

    @Test
    void accountsAreReadPageByPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            as.user(kam, () -> accounts.create(AccountDraft.named("Page " + unique, AccountType.STANDARD)));
        }
        Set<String> seen = new HashSet<>();
        String next = null;
        int pages = 0;
        do {
            JsonNode page = JSON.readTree(get("/api/v1/accounts?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .getContentAsString());
            page.path("accounts")
                    .values()
                    .forEach(account -> seen.add(account.path("key").stringValue()));
            next = page.path("next").isMissingNode() ? null : page.path("next").stringValue();
            pages++;
        } while (next != null);
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5);

        problem(get("/api/v1/accounts?limit=0"), 400, "invalid-request");
        problem(get("/api/v1/accounts?limit=many"), 400, "invalid-request");
        problem(get("/api/v1/accounts?cursor=%21%21"), 400, "invalid-request");
    }

    @Test
    void theDescriptionNamesExactlyWhatAnswers() throws Exception {
        key = "";
        JsonNode document = JSON.readTree(get(RestDescription.PATH).getContentAsString());
        Set<String> described = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> answering = new HashSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answering.add(method + " " + path))));
        Set<String> known = new HashSet<>();
        RestFallback.METHODS.forEach((path, methods) -> methods.forEach(method -> known.add(method + " " + path)));

        assertThat(document.path("openapi").stringValue()).startsWith("3.1");
        assertThat(described).isEqualTo(answering).isEqualTo(known);
        assertThat(document.at("/components/schemas/contractsRecord/properties/annualValue/type/0")
                        .stringValue())
                .isEqualTo("number");
    }

    private String account(String id) {
        return "{\"externalId\": \"%s-%s\", \"name\": \"Albor %s\", \"country\": \"ES\"}".formatted(unique, id, unique);
    }

    private String signal(String rest) {
        return "{\"account\": \"%s-A\", %s}".formatted(unique, rest);
    }

    private static String records(String... records) {
        return "{\"records\": [" + String.join(", ", records) + "]}";
    }

    private String keyFor(Person person) {
        return as.administrator(() -> integrations.create("Test " + unique, person.username()))
                .key();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return perform(request(HttpMethod.GET, URI.create(path)));
    }

    private JsonNode post(String batch, String body) throws Exception {
        MockHttpServletResponse response = send(batch, body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString());
    }

    private MockHttpServletResponse send(String batch, String body) throws Exception {
        return perform(request(HttpMethod.POST, URI.create("/api/v1/" + batch))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode problem(MockHttpServletResponse response, int status, String code) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:atalaya:problem:" + code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.toString()).doesNotContain("\"!", "Exception", "app.atalaya");
        return problem;
    }

    private static void assertPointer(MockHttpServletResponse response, @Nullable String pointer) throws Exception {
        JsonNode problem = problem(response, 400, "invalid-request");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    private static void assertCounts(JsonNode result, int created, int changed, int unchanged, int rejected) {
        assertThat(new int[] {
                    result.path("created").intValue(),
                    result.path("changed").intValue(),
                    result.path("unchanged").intValue(),
                    result.path("rejected").intValue()
                })
                .as(result.toString())
                .containsExactly(created, changed, unchanged, rejected);
    }
}
