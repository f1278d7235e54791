package app.atalaya.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Another system, on a free port of this machine: keeps what it is told and answers as a test wants. */
final class Receiver implements AutoCloseable {

    /** @param body as it came, before anything reads it */
    record Told(String path, String delivery, String event, String signature, String body) {}

    record Reply(int status, String body, Map<String, String> headers) {

        static Reply of(int status) {
            return new Reply(status, "", Map.of());
        }
    }

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Function<Told, Reply> answer = call -> Reply.of(204);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answers(int status) {
        answers(call -> Reply.of(status));
    }

    void answers(Function<Told, Reply> with) {
        answer = with;
    }

    /** Everything that it was told at that path, in order. */
    List<Told> told(String path) {
        return told.stream().filter(call -> call.path().equals(path)).toList();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Told call = new Told(
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Atalaya-Delivery"),
                    header(exchange, "Atalaya-Event"),
                    header(exchange, "Atalaya-Signature"),
                    body);
            told.add(call);
            Reply reply = answer.apply(call);
            byte[] text = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        } finally {
            now.decrementAndGet();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }
}
