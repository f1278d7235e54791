package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.ScoreBook.Entry;
import app.atalaya.health.ScoreBook.Present;
import app.atalaya.health.ScoreBook.Standing;
import app.atalaya.health.ScoreBook.Step;
import app.atalaya.uikit.LiveUpdates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Computes selected accounts day by day, in the caller's transaction, and writes what changed: a step of the history where a day differs
 * from the step before, and the present score where it differs from what stands. This is the only way to a stored score.
 */
@Component
class Scoring {

    private static final int FLUSH = 10_000;
    private static final int CHANGE_DAYS = 30;

    private final SignalAggregates aggregates;
    private final SignalHistory signalHistory;
    private final ScoreBook book;
    private final Assignments assignments;
    private final Absences absences;
    private final LiveUpdates liveUpdates;
    private final ApplicationEventPublisher events;

    Scoring(
            SignalAggregates aggregates,
            SignalHistory signalHistory,
            ScoreBook book,
            Assignments assignments,
            Absences absences,
            LiveUpdates liveUpdates,
            ApplicationEventPublisher events) {
        this.aggregates = aggregates;
        this.signalHistory = signalHistory;
        this.book = book;
        this.assignments = assignments;
        this.absences = absences;
        this.liveUpdates = liveUpdates;
        this.events = events;
    }

    /** Knows the figures of the selected accounts on a day. */
    @FunctionalInterface
    private interface Source {

        Map<Long, Figures> figures(LocalDate day, AggregateLayout layout);
    }

    /** One day, which becomes the present. */
    void day(Selection selection, LocalDate day, ModelTimeline models) {
        Map<Long, Present> present = book.present(selection);
        Map<Long, Standing> standing = HashMap.newHashMap(present.size());
        present.forEach((account, row) -> standing.put(account, row.standing()));
        Source source = (on, layout) -> aggregates.read(layout, on, selection);
        Assignment assignment = assignments.present(selection, day, models);
        finish(selection, List.of(day), Map.of(), models, assignment, source, present, standing);
    }

    /** The history anew: of each account from its day on, up to the last of the days, which becomes the present. */
    void history(Selection selection, List<LocalDate> days, Map<Long, LocalDate> since, ModelTimeline models) {
        Map<Long, Present> present = book.present(selection);
        Assignment assignment = assignments.past(selection, days.getLast(), models);
        book.cut(since);
        // Days ascend: the first that a layout is asked for is the first that it is read for.
        Map<AggregateLayout, SignalHistory.Days> known = new HashMap<>();
        Source source = (on, layout) -> known.computeIfAbsent(
                        layout, unread -> signalHistory.read(unread, on, days.getLast(), selection))
                .on(on);
        finish(selection, days, since, models, assignment, source, present, book.last(selection));
    }

    private void finish(
            Selection selection,
            List<LocalDate> days,
            Map<Long, LocalDate> since,
            ModelTimeline models,
            Assignment assignment,
            Source source,
            Map<Long, Present> present,
            Map<Long, Standing> standing) {
        LocalDate before = days.getLast().minusDays(CHANGE_DAYS);
        boolean passesBefore = since.values().stream().noneMatch(from -> from.isAfter(before));
        Map<Long, Integer> earlier = null;
        List<Step> steps = new ArrayList<>();
        Map<Long, NavigableMap<LocalDate, Boolean>> gone = absences.of(selection);
        keepOfTheGone(gone, days.getLast(), standing);
        for (LocalDate day : days) {
            walk(day, assignment, InForce.on(day, models, assignment, source::figures), since, gone, standing, steps);
            if (day.equals(before) && passesBefore) {
                earlier = scores(standing);
            }
            if (steps.size() > FLUSH) {
                book.writeSteps(steps);
                steps.clear();
            }
        }
        book.writeSteps(steps);
        Map<Long, Integer> compared = earlier == null ? book.scores(selection, before) : earlier;
        writePresent(days.getLast(), models, present, standing, compared);
        events.publishEvent(new HealthComputed(
                standing.keySet().stream().sorted().map(AccountId::new).toList()));
    }

    /** Who is gone keeps the last step of the history, also where the present row was lost. */
    private void keepOfTheGone(
            Map<Long, NavigableMap<LocalDate, Boolean>> gone, LocalDate day, Map<Long, Standing> standing) {
        List<Long> lost = gone.keySet().stream()
                .filter(account -> !standing.containsKey(account) && Absences.isGone(gone, account, day))
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            standing.putAll(book.last(Selection.of(lost)));
        }
    }

    /** Those that are known. */
    private static Map<Long, Integer> scores(Map<Long, Standing> standing) {
        Map<Long, Integer> scores = HashMap.newHashMap(standing.size());
        standing.forEach((account, now) -> {
            Integer score = now.score();
            if (score != null) {
                scores.put(account, score);
            }
        });
        return scores;
    }

    private static void walk(
            LocalDate day,
            Assignment assignment,
            Map<ModelId, InForce> inForce,
            Map<Long, LocalDate> since,
            Map<Long, NavigableMap<LocalDate, Boolean>> gone,
            Map<Long, Standing> standing,
            List<Step> steps) {
        Set<Long> accounts = new HashSet<>(standing.keySet());
        inForce.values().forEach(each -> accounts.addAll(each.figures().keySet()));
        for (Long account : accounts) {
            LocalDate from = since.get(account);
            if ((from == null || !day.isBefore(from)) && !Absences.isGone(gone, account, day)) {
                InForce own = Objects.requireNonNull(inForce.get(assignment.of(account, day)));
                Step step = step(account, day, own.version(), own.of(account), standing.get(account));
                if (step != null) {
                    standing.put(account, step.standing());
                    steps.add(step);
                }
            }
        }
    }

    /** Null where the day brings nothing new. The history of an account starts with the first thing that is known of it. */
    private static @Nullable Step step(
            long account, LocalDate day, ModelVersion version, Figures figures, @Nullable Standing before) {
        if (before == null && !figures.knowsAnything()) {
            return null;
        }
        HealthScore score = HealthScore.of(version.model(), figures, (int) day.toEpochDay());
        Standing now = Standing.of(score, version.number());
        return now.equals(before) ? null : new Step(account, day, now, score.band(), figures);
    }

    private void writePresent(
            LocalDate day,
            ModelTimeline models,
            Map<Long, Present> present,
            Map<Long, Standing> standing,
            Map<Long, Integer> earlier) {
        List<Entry> entries = new ArrayList<>();
        standing.forEach((account, now) -> {
            Present changed = new Present(now, difference(now.score(), earlier.get(account)));
            if (!changed.equals(present.get(account))) {
                Double score = now.score() == null ? null : Double.valueOf(now.score() / 10.0);
                Band band = models.version(now.version()).model().bands().of(score);
                entries.add(new Entry(account, day, changed, band));
            }
        });
        book.writePresent(entries);
        announce(entries);
    }

    private static @Nullable Integer difference(@Nullable Integer now, @Nullable Integer earlier) {
        return now == null || earlier == null ? null : now - earlier;
    }

    private void announce(List<Entry> entries) {
        if (!entries.isEmpty()) {
            entries.forEach(entry -> liveUpdates.changed(HealthTopics.of(entry.account())));
            liveUpdates.changed(HealthTopics.ANY);
        }
    }
}
