package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.uikit.SqlInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SignInThrottleTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    SqlInstants instants;

    private final String name = Given.unique("guessed");
    private final String address = "2001:db8:%x:%x::1"
            .formatted(
                    ThreadLocalRandom.current().nextInt(0x10000),
                    ThreadLocalRandom.current().nextInt(0x10000));
    private Instant now = Instant.parse("2027-01-01T10:00:00Z");
    private SignInThrottle throttle;

    @BeforeEach
    void setUp() {
        throttle = new SignInThrottle(sql, instants, () -> now);
    }

    @Test
    void theSixthAttemptInARowHasToWait() {
        fail(name, "", 5);

        assertThatThrownBy(() -> throttle.begin(name, ""))
                .isInstanceOfSatisfying(
                        SignInBlockedException.class,
                        blocked -> assertThat(blocked.minutes()).isEqualTo(1));
    }

    @Test
    void caseOfTheNameMakesNoDifference() {
        fail(name, "", 5);

        assertThatThrownBy(() -> throttle.begin(" " + name.toUpperCase(Locale.ROOT), ""))
                .isInstanceOf(SignInBlockedException.class);
    }

    @Test
    void theWaitDoublesWithEachFailureUpToAQuarterOfAnHour() {
        fail(name, "", 5);
        assertWait(Duration.ofSeconds(30));
        assertWait(Duration.ofSeconds(60));
        assertWait(Duration.ofSeconds(120));
        assertWait(Duration.ofSeconds(240));
        assertWait(Duration.ofSeconds(480));
        assertWait(Duration.ofMinutes(15));
        assertWait(Duration.ofMinutes(15));
    }

    @Test
    void theRightPasswordMakesUpForFailures() {
        fail(name, "", 4);
        throttle.begin(name, "");
        throttle.succeeded(name, "");

        assertThatCode(() -> fail(name, "", 4)).doesNotThrowAnyException();
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        fail(name, "", 4);
        now = now.plus(Duration.ofMinutes(61));

        assertThatCode(() -> fail(name, "", 4)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitToo() {
        IntStream.range(0, SignInThrottle.FAILURES_BY_ADDRESS)
                .forEach(n -> throttle.begin(Given.unique("name"), address));

        assertThatThrownBy(() -> throttle.begin(Given.unique("name"), address))
                .isInstanceOf(SignInBlockedException.class);
        assertThatThrownBy(() -> throttle.begin(Given.unique("name"), address.replace("::1", "::2")))
                .as("the same network")
                .isInstanceOf(SignInBlockedException.class);
        assertThatCode(() -> throttle.begin(Given.unique("name"), "203.0.113.%d".formatted(now.getNano() % 250)))
                .doesNotThrowAnyException();
    }

    @Test
    void guessingInParallelGetsNoFurther() throws Exception {
        Callable<Boolean> guess = () -> {
            try {
                throttle.begin(name, "");
                return true;
            } catch (SignInBlockedException blocked) {
                return false;
            }
        };
        long looked = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : guessers.invokeAll(
                    IntStream.range(0, 60).mapToObj(number -> guess).toList())) {
                looked += each.get() ? 1 : 0;
            }
        }

        assertThat(looked).isEqualTo(SignInThrottle.FAILURES_BY_USERNAME);
    }

    private void fail(String username, String from, int times) {
        IntStream.range(0, times).forEach(number -> throttle.begin(username, from));
    }

    /** Blocked until just before, looked at just after; that attempt fails as well. */
    private void assertWait(Duration wait) {
        now = now.plus(wait).minusMillis(1);
        assertThatThrownBy(() -> throttle.begin(name, "")).isInstanceOf(SignInBlockedException.class);
        now = now.plusMillis(1);
        assertThatCode(() -> throttle.begin(name, "")).doesNotThrowAnyException();
    }
}
