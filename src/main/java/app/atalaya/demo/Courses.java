package app.atalaya.demo;

/**
 * Everything that a story moves.
 *
 * @param usage users on a working day, as a share of the account's usual number
 * @param recommends the usual answer to "would you recommend us", 0 to 10
 * @param satisfied the usual answer to a survey after a case, 1 to 5
 * @param touches interactions in 30 days
 * @param sponsor share of the interactions that reach the sponsor
 * @param events things of ours taken part in, in 30 days
 * @param late days between due day and payment; from {@link #NEVER} on: not paid
 * @param cases support cases opened in 30 days
 * @param urgent share of the cases of severity 3 or 4
 * @param fix days until a case is closed; from {@link #NEVER} on: still open
 */
record Courses(
        Course usage,
        Course recommends,
        Course satisfied,
        Course touches,
        Course sponsor,
        Course events,
        Course late,
        Course cases,
        Course urgent,
        Course fix) {

    static final int NEVER = 900;

    /** A customer with whom all goes well. */
    static Courses well() {
        return new Courses(
                Course.of(730, 0.86, 0, 1.02),
                Course.steady(8.2),
                Course.steady(4.15),
                Course.steady(2.1),
                Course.steady(0.4),
                Course.steady(1.25),
                Course.steady(2),
                Course.steady(1.3),
                Course.steady(0.12),
                Course.steady(6));
    }

    Courses usage(double... pairs) {
        return new Courses(Course.of(pairs), recommends, satisfied, touches, sponsor, events, late, cases, urgent, fix);
    }

    Courses recommends(double... pairs) {
        return new Courses(usage, Course.of(pairs), satisfied, touches, sponsor, events, late, cases, urgent, fix);
    }

    Courses satisfied(double... pairs) {
        return new Courses(usage, recommends, Course.of(pairs), touches, sponsor, events, late, cases, urgent, fix);
    }

    Courses touches(double... pairs) {
        return new Courses(usage, recommends, satisfied, Course.of(pairs), sponsor, events, late, cases, urgent, fix);
    }

    Courses sponsor(double... pairs) {
        return new Courses(usage, recommends, satisfied, touches, Course.of(pairs), events, late, cases, urgent, fix);
    }

    Courses events(double... pairs) {
        return new Courses(usage, recommends, satisfied, touches, sponsor, Course.of(pairs), late, cases, urgent, fix);
    }

    Courses late(double... pairs) {
        return new Courses(
                usage, recommends, satisfied, touches, sponsor, events, Course.of(pairs), cases, urgent, fix);
    }

    Courses cases(double... pairs) {
        return new Courses(usage, recommends, satisfied, touches, sponsor, events, late, Course.of(pairs), urgent, fix);
    }

    Courses urgent(double... pairs) {
        return new Courses(usage, recommends, satisfied, touches, sponsor, events, late, cases, Course.of(pairs), fix);
    }

    Courses fix(double... pairs) {
        return new Courses(
                usage, recommends, satisfied, touches, sponsor, events, late, cases, urgent, Course.of(pairs));
    }
}
