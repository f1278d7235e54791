package app.atalaya.testing;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What {@link FaultTest} adds. */
@TestConfiguration(proxyBeanMethods = false)
class FaultSupport {

    /** Before the first change of the clocks of a year. */
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @Bean
    static Faults faults(Line line) {
        return new Faults(line);
    }

    @Bean
    @Primary
    static TestClock testClock() {
        return new TestClock(START);
    }

    @Bean
    Schedules schedules(ApplicationContext context) {
        return new Schedules(context);
    }
}
