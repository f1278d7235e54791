package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void pausesGrowAndEnd() {
        List<Duration> pauses = IntStream.rangeClosed(1, 6)
                .mapToObj(attempts ->
                        Retries.pauseAfter(attempts, () -> Long.MIN_VALUE).orElseThrow())
                .toList();

        assertThat(pauses).isSorted().hasSize(WebhookCalls.MOST_ATTEMPTS - 1);
        assertThat(Retries.pauseAfter(WebhookCalls.MOST_ATTEMPTS, new Random(1)))
                .isEmpty();
        assertThat(Retries.pauseAfter(WebhookCalls.MOST_ATTEMPTS + 1, new Random(1)))
                .isEmpty();
    }

    @Test
    void whatFailedTogetherIsNotTriedAgainTogether() {
        Random chance = new Random(7);
        for (int attempts = 1; attempts <= Retries.PAUSES.size(); attempts++) {
            Duration usual = Retries.PAUSES.get(attempts - 1);
            int number = attempts;
            List<Duration> pauses = IntStream.range(0, 200)
                    .mapToObj(n -> Retries.pauseAfter(number, chance).orElseThrow())
                    .toList();
            assertThat(pauses)
                    .allMatch(pause -> pause.toMillis() >= usual.toMillis() * 0.8 - 1)
                    .allMatch(pause -> pause.toMillis() <= usual.toMillis() * 1.2 + 1);
            assertThat(pauses).anyMatch(pause -> pause.compareTo(usual) < 0);
            assertThat(pauses).anyMatch(pause -> pause.compareTo(usual) > 0);
        }
    }
}
