package app.atalaya.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on like any other, and that a test puts forward. */
public final class TestClock extends Clock {

    private final ZoneId zone;
    private final Offset offset;

    TestClock(Instant start) {
        this(ZoneOffset.UTC, new Offset());
        offset.by = Duration.between(Instant.now(), start);
    }

    private TestClock(ZoneId zone, Offset offset) {
        this.zone = zone;
        this.offset = offset;
    }

    /** @throws IllegalArgumentException if that is past: what was written then would be of the future now */
    public void set(Instant instant) {
        if (instant.isBefore(instant())) {
            throw new IllegalArgumentException("It is " + instant() + " already");
        }
        offset.by = Duration.between(Instant.now(), instant);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, offset);
    }

    /** Shared with the same clock in other zones. */
    private static final class Offset {

        private volatile Duration by = Duration.ZERO;
    }
}
