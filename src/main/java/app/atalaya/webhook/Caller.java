package app.atalaya.webhook;

import app.atalaya.webhook.CallQueue.Claimed;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes one call: straight to the address, through no proxy, following no redirect, with nothing but what the call says.
 *
 * <p>The address is looked up and checked right before. The client looks the name up once more, but finds what was found just now: the JVM
 * keeps answers for 30 seconds ({@code networkaddress.cache.ttl}; must not be set to 0). What is left of DNS rebinding are the
 * milliseconds in which that entry lapses between the two, for whoever can name an address: administrators. To connect to the checked
 * address itself would need a client of our own for TLS to still check the name.
 */
@Component
class Caller {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final WebhookAddresses addresses;
    private final RealTime time;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long an answer may take, to its end or to its first few kilobytes */
    Caller(WebhookAddresses addresses, RealTime time, @Value("${atalaya.webhooks.answer-timeout}") Duration patience) {
        this.addresses = addresses;
        this.time = time;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("webhook-http-", 0).factory()))
                .build();
    }

    Answer call(Claimed call) {
        URI address;
        try {
            address = addresses.require(call.address());
        } catch (AddressException refused) {
            return Answer.none(
                    refused.problem() == AddressProblem.UNKNOWN_HOST
                            ? CallProblem.UNKNOWN_HOST
                            : CallProblem.FORBIDDEN);
        }
        return send(request(call, address));
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    private HttpRequest request(Claimed call, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Atalaya-Webhooks/1")
                .header("Atalaya-Event", call.event().code())
                .header("Atalaya-Delivery", call.key())
                .header("Atalaya-Signature", Signature.of(call.body(), time.now(), call.secrets()))
                .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
    }

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, head -> new AnswerStart());
        try {
            // The client's own limit ends with the head of the answer; this one holds for all of it.
            HttpResponse<String> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.of(response.statusCode(), response.body());
        } catch (TimeoutException slow) {
            return Answer.none(CallProblem.TIMEOUT);
        } catch (ExecutionException failed) {
            return Answer.none(problem(Objects.requireNonNullElse(failed.getCause(), failed)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.none(CallProblem.CONNECTION);
        } finally {
            answer.cancel(true);
        }
    }

    private static CallProblem problem(Throwable cause) {
        return switch (cause) {
            case SSLException tls -> CallProblem.TLS;
            case IOException broken -> CallProblem.CONNECTION;
            default -> throw new IllegalStateException("A webhook could not be called", cause);
        };
    }
}
