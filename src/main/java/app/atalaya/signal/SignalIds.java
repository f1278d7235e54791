package app.atalaya.signal;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of 63 bits that grow with time, made here because bulk inserts cannot wait for the database to number them. The upper 41 bits
 * are milliseconds since 2020, the lower 22 start at random in each millisecond, so two nodes hardly ever meet; where they do, the key
 * of the table also holds kind, account and time.
 */
final class SignalIds {

    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int LOWER_BITS = 22;
    private static final int RANDOM_BOUND = 1 << 20;

    private final AtomicLong last = new AtomicLong();

    long next() {
        long time = System.currentTimeMillis() - EPOCH << LOWER_BITS;
        return last.updateAndGet(previous -> previous >= time
                ? previous + 1
                : time | ThreadLocalRandom.current().nextInt(RANDOM_BOUND));
    }
}
