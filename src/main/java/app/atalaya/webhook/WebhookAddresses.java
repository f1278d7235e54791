package app.atalaya.webhook;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks up whether an address may be called. Takes up to three seconds: not to be asked within a transaction. */
@Component
class WebhookAddresses {

    private static final int SECONDS = 3;

    private final boolean anywhere;

    // The system's lookup cannot be interrupted and would keep a virtual thread's carrier, of which there are as many
    // as processors.
    private final ExecutorService lookups = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

    /** @param anywhere for tests: also without TLS, and to addresses of this machine and its network */
    WebhookAddresses(@Value("${atalaya.webhooks.allow-plain-and-private}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** @throws AddressException if it may not be called, or not be found */
    URI require(String text) {
        URI address = AddressRules.parse(text, anywhere);
        InetAddress[] found = find(address.getHost());
        if (!anywhere && !Arrays.stream(found).allMatch(AddressRules::isPublic)) {
            throw new AddressException(AddressProblem.PRIVATE);
        }
        return address;
    }

    @PreDestroy
    void stop() {
        lookups.shutdownNow();
    }

    private InetAddress[] find(String host) {
        Future<InetAddress[]> answer = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException) {
                throw new AddressException(AddressProblem.UNKNOWN_HOST);
            }
            throw new IllegalStateException(failed);
        } catch (TimeoutException slow) {
            throw new AddressException(AddressProblem.UNKNOWN_HOST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
