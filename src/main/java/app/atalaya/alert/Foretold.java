package app.atalaya.alert;

import app.atalaya.health.Band;
import app.atalaya.health.spi.DraftEffect;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many alerts a draft of the health model would have raised on the days of a course, beside how many the scores as they were would have:
 * those of the rules that look at the score alone (band and fall), as they are set today. A course does not say where bands begin, so an
 * alert is over as soon as the band is left, without the margin; what stood on the first day is not counted as raised.
 */
@Component
class Foretold implements DraftEffect {

    private final RuleStore rules;

    Foretold(RuleStore rules) {
        this.rules = rules;
    }

    @Override
    public String labelKey() {
        return "alert.effect";
    }

    @Override
    public Count count(List<Course> courses) {
        List<AlertRule> all = rules.all();
        Count sum = new Count(0, 0);
        for (Course course : courses) {
            sum = sum.plus(new Count(raised(course.asItWas(), all), raised(course.underDraft(), all)));
        }
        return sum;
    }

    /** @param days ascending */
    static int raised(List<CourseDay> days, List<AlertRule> rules) {
        return rules.stream()
                .filter(AlertRule::enabled)
                .mapToInt(rule -> switch (rule.kind()) {
                    case BAND -> bands(days, rule);
                    case FALL -> falls(days, rule);
                    default -> 0;
                })
                .sum();
    }

    private static int bands(List<CourseDay> days, AlertRule rule) {
        int raised = 0;
        @Nullable Boolean bad = null;
        for (CourseDay day : days) {
            if (day.score() != null) {
                boolean now =
                        day.band() == Band.CRITICAL || (day.band() == Band.AT_RISK && rule.parameter("from") == 2);
                raised += now && Boolean.FALSE.equals(bad) ? 1 : 0;
                bad = now;
            }
        }
        return raised;
    }

    private static int falls(List<CourseDay> days, AlertRule rule) {
        Map<LocalDate, Double> scores = new HashMap<>();
        int raised = 0;
        boolean open = false;
        for (CourseDay day : days) {
            Double now = day.score();
            Double before = scores.get(day.day().minusDays(rule.parameter("days")));
            if (now != null) {
                scores.put(day.day(), now);
            }
            if (now != null && before != null) {
                double fall = before - now;
                boolean opens = !open && fall >= rule.parameter("points");
                raised += opens ? 1 : 0;
                open = opens || (open && 2 * fall >= rule.parameter("points"));
            }
        }
        return raised;
    }
}
