package app.atalaya.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads how an answer begins and hangs up on the rest: nobody can fill the memory with an answer that has no end. */
final class AnswerStart implements BodySubscriber<String> {

    static final int MOST_BYTES = 4_096;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription source;

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] some = new byte[Math.min(part.remaining(), MOST_BYTES - bytes.size())];
            part.get(some);
            bytes.writeBytes(some);
        }
        if (source != null && bytes.size() < MOST_BYTES) {
            source.request(1);
        } else if (source != null) {
            source.cancel();
            onComplete();
        }
    }

    /** The head of the answer was there, and it is what counts. */
    @Override
    public void onError(Throwable failure) {
        onComplete();
    }

    @Override
    public void onComplete() {
        text.complete(bytes.toString(StandardCharsets.UTF_8));
    }
}
