package app.atalaya.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with one page open, as the server sees them: signs in, opens a route, clicks, and listens to what is pushed. Draws nothing.
 * Not for several threads at once.
 */
public final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COOKIE = Pattern.compile("^([^=]+)=([^;]*)");
    private static final String PREFIX = "for(;;);";
    private static final String BROWSER =
            "{\"v-sw\":1440,\"v-sh\":900,\"v-ww\":1440,\"v-wh\":900,\"v-bw\":1440,\"v-bh\":900,\"v-tzo\":0,\"v-rtzo\":0,"
                    + "\"v-dstd\":0,\"v-dston\":false,\"v-tzid\":\"UTC\",\"v-curdate\":0,\"v-td\":false,\"v-pr\":1,"
                    + "\"v-wn\":\"load-1\",\"v-np\":\"Linux\",\"v-cs\":\"light\"}";

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();

    private String token = "";
    private String pushId = "";
    private int ui;
    private int syncId;
    private int clientId;
    private @Nullable WebSocket socket;

    public Visitor(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** @throws IllegalStateException if the server does not take the password */
    public Visitor signIn(String username, String password) throws IOException, InterruptedException {
        String form = "username=" + encoded(username) + "&password=" + encoded(password);
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("cannot sign in: " + username);
        }
        return this;
    }

    /** Opens the page at this route, such as {@code "accounts"}; a page that was open before is forgotten. */
    public Visitor open(String route) throws IOException, InterruptedException {
        String query = "/?v-r=init&location=" + encoded(route) + "&query=&v-browserDetails=" + encoded(BROWSER);
        JsonNode start = JSON.readTree(send(request(query).GET()).body());
        JsonNode configuration = start.path("appConfig");
        JsonNode uidl = configuration.path("uidl");
        token = uidl.path("Vaadin-Security-Key").asString("");
        pushId = uidl.path("Vaadin-Push-ID").asString("");
        ui = configuration.path("v-uiId").asInt();
        syncId = uidl.path("syncId").asInt();
        clientId = 0;
        nodes.clear();
        take(uidl);
        navigate(route);
        return this;
    }

    /** Goes on to another route within the page. */
    public void navigate(String route) throws IOException, InterruptedException {
        event(
                1,
                "ui-navigate",
                Map.of(
                        "route",
                        route,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        ""));
    }

    /**
     * Clicks on what has this id.
     *
     * @throws IllegalStateException if the page shows nothing of that id
     */
    public void click(String id) throws IOException, InterruptedException {
        Integer node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("not on the page: " + id);
        }
        event(node, "click", Map.of());
    }

    /** Whether the page shows something of that id. */
    public boolean shows(String id) {
        return nodes.containsKey(id);
    }

    /** Opens the line on which the server speaks up by itself. */
    public Visitor listen(Listener listener) throws InterruptedException {
        try {
            socket = http.newWebSocketBuilder()
                    .header("Cookie", cookieHeader())
                    .header("Origin", server.toString())
                    .buildAsync(pushAddress(), new Pushed(listener))
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException("no push", refused);
        }
        return this;
    }

    /** Where the line is, for those who open it in their own way. */
    URI pushAddress() {
        return URI.create(
                "ws://" + server.getHost() + ":" + server.getPort() + "/VAADIN/push?v-uiId=" + ui + "&v-pushId="
                        + pushId + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true");
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private void event(int node, String event, Map<String, ?> data) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "csrfToken",
                token,
                "rpc",
                List.of(Map.of("type", "event", "node", node, "event", event, "data", data)),
                "syncId",
                syncId,
                "clientId",
                clientId++);
        HttpResponse<String> answer = send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        String text = answer.body().startsWith(PREFIX) ? answer.body().substring(PREFIX.length()) : answer.body();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            throw new IllegalStateException("no page any more: " + answer.statusCode());
        }
        JsonNode messages = JSON.readTree(text);
        if (messages.isArray()) {
            messages.forEach(this::take);
        } else {
            take(messages);
        }
    }

    /** Of all that is said only this is kept: how far the talk is, and where things are that have an id. */
    private void take(JsonNode message) {
        syncId = Math.max(syncId, message.path("syncId").asInt(0));
        for (JsonNode change : message.path("changes")) {
            if (change.path("key").asString("").equals("id")) {
                nodes.put(change.path("value").asString(""), change.path("node").asInt());
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofMinutes(1));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            Matcher matcher = COOKIE.matcher(cookie);
            if (matcher.find()) {
                cookies.put(matcher.group(1), matcher.group(2));
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
