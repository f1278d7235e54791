package app.atalaya.uikit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the business: the real one, or, with {@code atalaya.today}, one that stays on that day (UTC) for ever. */
@Configuration(proxyBeanMethods = false)
class BusinessClock {

    @Bean
    Clock clock(@Value("${atalaya.today:}") String today) {
        return today.isBlank() ? Clock.systemUTC() : new OneDay(LocalDate.parse(today), ZoneOffset.UTC);
    }

    private static final class OneDay extends Clock {

        private final LocalDate day;
        private final ZoneId zone;

        OneDay(LocalDate day, ZoneId zone) {
            this.day = day;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new OneDay(day, other);
        }

        /** The hours and minutes go on, the day does not. */
        @Override
        public Instant instant() {
            return day.atTime(LocalTime.now(Clock.systemUTC())).toInstant(ZoneOffset.UTC);
        }
    }
}
