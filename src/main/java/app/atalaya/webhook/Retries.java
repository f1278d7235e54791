package app.atalaya.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait after a failed attempt: longer each time, and never the same for all that failed together. */
final class Retries {

    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    /** A pause is up to this share of it longer or shorter. */
    static final double JITTER = 0.2;

    private Retries() {}

    /**
     * @param attempts that were made, 1 or more
     * @return empty if that was the last one
     */
    static Optional<Duration> pauseAfter(int attempts, RandomGenerator chance) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        return Optional.of(Duration.ofMillis(Math.round(PAUSES.get(attempts - 1).toMillis() * factor)));
    }
}
