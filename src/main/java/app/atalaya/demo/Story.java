package app.atalaya.demo;

import static app.atalaya.demo.Courses.NEVER;
import static app.atalaya.demo.Courses.well;

/** What happened to a customer in two years, told in the courses of its figures. Days are counted back from today. */
enum Story {
    /** All as it should be. */
    STEADY(well()),
    /** Uses more each quarter and says so. */
    THRIVING(well().usage(730, 0.6, 0, 1.25)
            .recommends(730, 7.9, 0, 9.1)
            .satisfied(730, 4, 0, 4.6)
            .events(730, 1, 0, 1.9)
            .touches(730, 1.6, 0, 2.8)),
    /** Bought more twice in the last year: see {@link ContractTale}. */
    EXPANSION(well().usage(730, 0.6, 300, 0.75, 60, 1.15, 0, 1.25)
            .recommends(730, 8, 0, 8.7)
            .touches(730, 1.8, 90, 3, 0, 2.6)),
    /** Fewer people work with the product since the summer, and they begin to say why. */
    USAGE_SLIDE(well().usage(730, 0.95, 110, 1, 60, 0.85, 0, 0.32)
            .recommends(730, 8, 120, 7.8, 0, 6)
            .events(730, 1.2, 150, 1, 0, 0.2)),
    /** The usage falls and the last invoices are open. */
    SLIDE_AND_UNPAID(well().usage(730, 0.92, 75, 1, 40, 0.85, 0, 0.3)
            .recommends(730, 8, 150, 7.6, 30, 6.6, 0, 5.4)
            .late(730, 2, 82, 6, 81, NEVER, 0, NEVER)
            .satisfied(730, 4.1, 80, 3.8, 0, 2.4)
            .touches(730, 2.4, 100, 1.6, 40, 0.5, 0, 0.1)
            .events(730, 1.3, 90, 1, 0, 0.2)),
    /** The person who bought us stopped answering, and with her the rest went quiet. */
    SILENT_CHAMPION(well().sponsor(730, 0.6, 47, 0.55, 46, 0, 0, 0)
            .touches(730, 3, 75, 2.4, 41, 0.5, 0, 0.2)
            .satisfied(730, 4.3, 60, 4.1, 0, 3.4)
            .recommends(730, 8.4, 90, 7.8, 0, 6.4)
            .events(730, 1.6, 110, 1.2, 45, 0.3, 0, 0)),
    /** Finance pays late, then not at all; the users are content. */
    PAYMENT_PROBLEM(
            well().late(730, 3, 240, 8, 170, 30, 128, 40, 127, NEVER, 0, NEVER).touches(730, 2.2, 130, 2, 0, 1.2)),
    /** A bad summer of urgent cases that were solved one after another. */
    CASES_SOLVED(well().cases(730, 1.5, 230, 2, 200, 6, 110, 6, 60, 3, 0, 1)
            .urgent(730, 0.1, 230, 0.1, 200, 0.7, 70, 0.5, 0, 0.1)
            .fix(730, 3, 230, 5, 200, 60, 110, 50, 60, 22, 0, 4)
            .satisfied(730, 4.3, 230, 4.1, 190, 2.6, 110, 3, 60, 4, 0, 4.5)
            .recommends(730, 8.3, 200, 6.6, 120, 5.8, 0, 7.9)
            .events(730, 1.3, 200, 0.6, 100, 0.7, 0, 1.2)
            .usage(730, 0.9, 200, 0.95, 110, 0.8, 0, 0.97)),
    /** Urgent cases are opened faster than they are closed. */
    CASES_PILING_UP(well().cases(730, 1.5, 120, 1.8, 60, 3, 0, 4)
            .urgent(730, 0.1, 120, 0.2, 60, 0.5, 0, 0.7)
            .fix(730, 4, 120, 10, 76, 30, 75, NEVER, 0, NEVER)
            .satisfied(730, 4.2, 150, 3.6, 70, 2.4, 0, 2.2)
            .recommends(730, 8.2, 150, 7, 0, 5)
            .usage(730, 0.95, 90, 1, 0, 0.62)
            .events(730, 1.2, 100, 0.9, 0, 0.4)),
    /** One angry survey round after a failed update. */
    BAD_SURVEY(well().satisfied(730, 4.2, 130, 4, 100, 2.4, 0, 2.4)
            .recommends(730, 8.2, 110, 7.6, 0, 5.2)
            .cases(730, 1.3, 110, 3, 0, 2)
            .events(730, 1.2, 0, 0.8)),
    /** Nothing is wrong; we just meet less and less. */
    COOLING(well().touches(730, 2.6, 240, 2.1, 120, 1.5, 0, 0.9)
            .events(730, 1.4, 240, 1.2, 0, 0.7)
            .recommends(730, 8.4, 0, 8)),
    /** Renewed for less, see {@link ContractTale}, with fewer seats in use. */
    CONTRACTION(well().usage(730, 1.1, 260, 0.95, 0, 0.66)
            .recommends(730, 8, 0, 6.6)
            .late(730, 2, 200, 12, 0, 30)
            .touches(730, 2.6, 0, 1.7)),
    /** A year and a half of slow decline on every side. */
    SLOW_DECLINE(well().usage(730, 1.1, 500, 1, 120, 0.72, 0, 0.24)
            .recommends(730, 8.3, 0, 5)
            .satisfied(730, 4.3, 0, 2.6)
            .touches(730, 2.6, 120, 1.2, 0, 0.4)
            .events(730, 1.5, 0, 0.2)
            .late(730, 1, 300, 8, 0, 45)),
    /** Was close to leaving a year ago, and came back. */
    RECOVERY(well().usage(730, 0.8, 480, 0.35, 360, 0.4, 150, 0.9, 0, 1.1)
            .recommends(730, 7.5, 450, 4.5, 330, 5.5, 120, 8.4, 0, 8.9)
            .satisfied(730, 4, 450, 2.4, 330, 3, 120, 4.3, 0, 4.5)
            .touches(730, 1.56, 450, 0.78, 360, 4.16, 0, 3.12)
            .cases(730, 2, 480, 6, 360, 3, 0, 1)
            .late(730, 2, 450, 30, 300, 4, 0, 1)),
    /** The summer carries the year. */
    SEASONAL(well().usage(730, 0.6, 500, 1.3, 400, 0.6, 365, 0.55, 150, 1.3, 60, 0.7, 0, 0.6)),
    /** Small, silent, content. */
    QUIET(well().usage(730, 0.5, 0, 0.48)
            .touches(730, 0.52, 0, 0.42)
            .events(730, 0.37, 0, 0.31)
            .cases(730, 0.4, 0, 0.3)),
    /** Its systems stopped sending data in another season; we still meet, and know little. */
    NO_DATA(well(), 730, 290),
    /** Left ten weeks ago after a long silence. */
    CHURNED(
            well().usage(730, 0.9, 420, 0.8, 100, 0.1, 0, 0)
                    .recommends(730, 7.4, 150, 3.5, 0, 3)
                    .satisfied(730, 4, 150, 2.5, 0, 2.5)
                    .touches(730, 1.56, 150, 0.36, 0, 0)
                    .events(730, 0.62, 300, 0.19, 200, 0, 0, 0)
                    .late(730, 5, 200, 40, 0, 60),
            730,
            71),
    /** Signed some weeks ago: little to say yet. */
    NEWCOMER(well().usage(48, 0.15, 0, 0.7).touches(48, 5.2, 0, 4.16).events(48, 3.72, 0, 2.48), 48, 1),
    /** Not a customer yet: we meet, nothing else. */
    PROSPECT(well().usage(0, 0).touches(200, 0.52, 0, 1.56).events(200, 0.31, 0, 0.62), 200, 1);

    private final Courses courses;
    private final int firstDay;
    private final int lastDay;

    Story(Courses courses) {
        this(courses, 730, 1);
    }

    Story(Courses courses, int firstDay, int lastDay) {
        this.courses = courses;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    Courses courses() {
        return courses;
    }

    /** The day, counted back, of the first fact; the greater number. */
    int firstDay() {
        return firstDay;
    }

    /** The day, counted back, of the last fact: never today, which is not over. */
    int lastDay() {
        return lastDay;
    }
}
