package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestRateLimitTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final RestRateLimit limit = new RestRateLimit(3, now::get);

    @Test
    void soManyRequestsAMinuteAreTakenAndTheNextIsToldHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.secondsToWait(1)).isZero();
        }
        now.addAndGet(20);
        assertThat(limit.secondsToWait(1)).isEqualTo(40);
        assertThat(limit.secondsToWait(2)).isZero();

        now.addAndGet(40);
        assertThat(limit.secondsToWait(1)).isZero();
    }
}
