package app.atalaya.backtest;

import app.atalaya.contract.RevenueStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an account was a customer, and how that ended. It belongs to the population of a day if something was known of it by then, revenue
 * came in (with pauses no longer than the grace; an account without any contract counts as a customer unless it is a prospect), and it had
 * not had its first event yet.
 *
 * @param active when revenue came in, ascending
 * @param event the day of the first event, if that is of the kind asked for
 * @param kind CHURN or NON_RENEWAL, with the event
 * @param observedUntil the last day on which an event would be known of
 */
record Course(
        long account,
        LocalDate knownFrom,
        List<Span> active,
        @Nullable LocalDate event,
        @Nullable Outcome kind,
        LocalDate observedUntil) {

    private static final double NO_REVENUE = 0.005;
    private static final Span ALWAYS = new Span(LocalDate.MIN, null);

    /** @param until the first day that no longer belongs to it; null: none */
    record Span(LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** @param lastDay the last day that the data speak of */
    static Course of(AccountPast past, Outcome asked, int graceDays, LocalDate lastDay) {
        List<Span> active = active(past, graceDays);
        LocalDate observed = past.archived() == null ? lastDay : earlier(past.archived(), lastDay);
        LocalDate end = firstEnd(active);
        LocalDate lapsed = null;
        if (end != null && !end.isAfter(observed)) {
            if (end.plusDays(graceDays).isAfter(lastDay)) {
                observed = end.minusDays(1);
            } else {
                lapsed = end;
            }
        }
        LocalDate churned = past.churn() == null || past.churn().isAfter(lastDay) ? null : past.churn();
        if (churned == null && lapsed == null) {
            return new Course(past.account(), past.firstSignal(), active, null, null, observed);
        }
        boolean churn = lapsed == null || (churned != null && !churned.isAfter(lapsed));
        LocalDate first = churn ? churned : lapsed;
        return ended(past, active, first, churn ? Outcome.CHURN : Outcome.NON_RENEWAL, asked, lastDay);
    }

    private static Course ended(
            AccountPast past,
            List<Span> active,
            @Nullable LocalDate event,
            Outcome happened,
            Outcome asked,
            LocalDate lastDay) {
        if (event != null && !asked.counts(happened)) {
            return new Course(past.account(), past.firstSignal(), active, null, null, event.minusDays(1));
        }
        return new Course(past.account(), past.firstSignal(), active, event, happened, lastDay);
    }

    boolean isInPopulation(LocalDate day) {
        return !day.isBefore(knownFrom)
                && !day.isAfter(observedUntil)
                && (event == null || day.isBefore(event))
                && active.stream().anyMatch(span -> span.holds(day));
    }

    /** Whether the event comes within that many days after the day; null while that is not known. */
    @Nullable
    Boolean isLostWithin(LocalDate day, int horizon, LocalDate lastDay) {
        LocalDate end = day.plusDays(horizon);
        if (end.isAfter(lastDay) || (event == null && end.isAfter(observedUntil))) {
            return null;
        }
        return event != null && !event.isAfter(end);
    }

    private static @Nullable LocalDate firstEnd(List<Span> active) {
        return active.isEmpty() ? null : active.getFirst().until();
    }

    private static List<Span> active(AccountPast past, int graceDays) {
        if (past.steps().isEmpty()) {
            return past.prospect() ? List.of() : List.of(ALWAYS);
        }
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        double level = 0;
        for (int i = 0; i < past.steps().size(); i++) {
            RevenueStep step = past.steps().get(i);
            level += step.change();
            boolean dayOver =
                    i + 1 == past.steps().size() || past.steps().get(i + 1).on().isAfter(step.on());
            if (dayOver && level > NO_REVENUE && from == null) {
                from = resumed(spans, step.on(), graceDays);
            } else if (dayOver && level <= NO_REVENUE && from != null) {
                spans.add(new Span(from, step.on()));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Span(from, null));
        }
        return spans;
    }

    /** Where the span begins that revenue belongs to from that day on: the last one goes on if the pause was short. */
    private static LocalDate resumed(List<Span> spans, LocalDate day, int graceDays) {
        LocalDate end = spans.isEmpty() ? null : spans.getLast().until();
        if (end == null || end.plusDays(graceDays).isBefore(day)) {
            return day;
        }
        return spans.removeLast().from();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
