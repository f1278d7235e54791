package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChangeWindowTest {

    private static final HealthModel MODEL = StandardModel.create();

    /** Day by day, as the definition reads: what counts then and does not now, and the other way about. */
    @Property(tries = 200)
    void eachDayIsWhereTheDefinitionPutsIt(@ForAll long seed) {
        Random random = new Random(seed);
        Measure measure = MODEL.measures().get(random.nextInt(MODEL.measures().size()));
        LocalDate before = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(200));
        LocalDate after = before.plusDays(random.nextInt(500));
        boolean stale = random.nextBoolean();

        ChangeWindow window = ChangeWindow.of(measure, before, after, stale);

        for (LocalDate day = before.minusDays(600); !day.isAfter(after.plusDays(2)); day = day.plusDays(1)) {
            boolean then = counts(measure, day, before);
            boolean now = counts(measure, day, after);
            Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            assertThat(within(noon, window.cameFrom(), window.cameUntil()))
                    .as("came " + day)
                    .isEqualTo(now && !then);
            assertThat(within(noon, window.leftFrom(), window.leftUntil()))
                    .as("left " + day)
                    .isEqualTo(then && !now);
            assertThat(within(noon, window.staleFrom(), window.staleUntil()))
                    .as("stale " + day)
                    .isEqualTo(stale
                            && then
                            && now
                            && !day.isBefore(before.minusDays(measure.validityDays()))
                            && day.isBefore(after.minusDays(measure.validityDays())));
        }
    }

    private static boolean counts(Measure measure, LocalDate day, LocalDate end) {
        return !day.isAfter(end)
                && (measure.windowDays() == 0 || day.isAfter(end.minusDays(measure.windowDays() + measure.baseDays())));
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
