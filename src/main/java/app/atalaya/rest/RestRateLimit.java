package app.atalaya.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many requests a minute for each integration, on this machine. */
@Component
class RestRateLimit {

    private static final long WINDOW_SECONDS = Duration.ofMinutes(1).toSeconds();

    private record Window(long start, int count) {}

    private final Map<Long, Window> windows = new ConcurrentHashMap<>();
    private final int perMinute;
    private final LongSupplier seconds;

    @Autowired
    RestRateLimit(@Value("${atalaya.rest.requests-per-minute:300}") int perMinute) {
        // Throttling goes by real time, also where the business day stands still.
        this(perMinute, () -> System.nanoTime() / 1_000_000_000L);
    }

    RestRateLimit(int perMinute, LongSupplier seconds) {
        this.perMinute = perMinute;
        this.seconds = seconds;
    }

    /** Counts a request; answers after how many seconds the next will be taken: 0 if this one is. */
    long secondsToWait(long integration) {
        long now = seconds.getAsLong();
        Window window = windows.merge(
                integration,
                new Window(now, 1),
                (known, fresh) ->
                        now - known.start() >= WINDOW_SECONDS ? fresh : new Window(known.start(), known.count() + 1));
        return window.count() <= perMinute ? 0 : Math.max(1, window.start() + WINDOW_SECONDS - now);
    }
}
