package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.spi.DraftEffect.Course;
import app.atalaya.health.spi.DraftEffect.CourseDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of an account's history, as they were and under another model, on the way to one figure a day. */
final class CourseOfSteps {

    private final AccountId account;
    private final List<CourseDay> was = new ArrayList<>();
    private final List<CourseDay> would = new ArrayList<>();
    private boolean unread;

    CourseOfSteps(AccountId account) {
        this.account = account;
    }

    AccountId account() {
        return account;
    }

    /** @param score null where the signals have to be read */
    void add(CourseDay step, @Nullable HealthScore score) {
        was.add(step);
        unread |= score == null;
        if (score != null) {
            would.add(new CourseDay(step.day(), score.scoreOrNull(), score.confidence(), score.band()));
        }
    }

    boolean isUnread() {
        return unread;
    }

    /** @param read what was read of the signals, for an account of which something had to be */
    Course daily(List<LocalDate> days, List<ReplayedDay> read) {
        List<CourseDay> under = unread
                ? read.stream()
                        .map(day -> new CourseDay(day.day(), day.score(), day.confidence(), day.band()))
                        .toList()
                : would;
        return new Course(account, carried(days, was), carried(days, under));
    }

    /** A step stands until the next. */
    private static List<CourseDay> carried(List<LocalDate> days, List<CourseDay> steps) {
        List<CourseDay> daily = new ArrayList<>(days.size());
        int next = 0;
        CourseDay standing = new CourseDay(days.getFirst(), null, 0, Band.UNKNOWN);
        for (LocalDate day : days) {
            while (next < steps.size() && !steps.get(next).day().isAfter(day)) {
                standing = steps.get(next++);
            }
            daily.add(new CourseDay(day, standing.score(), standing.confidence(), standing.band()));
        }
        return daily;
    }
}
