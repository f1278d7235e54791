package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Scores past days again, as any model would have scored them, whether it was ever in force or not. Nothing is written. Each day knows
 * only the signals that occurred before its end (UTC), read the same way as those behind every stored score, so the model that was in
 * force on a day gives the score that is stored for it. Works for background jobs and for services that ask for permission themselves:
 * it looks at any account and asks nobody.
 */
@Service
public class HealthReplay {

    /** Accounts per range: a range of a quarter holds some ten megabytes. */
    static final int RANGE = 1_000;

    private final SignalHistory signals;
    private final JdbcClient sql;

    HealthReplay(SignalHistory signals, JdbcClient sql) {
        this.signals = signals;
        this.sql = sql;
    }

    /**
     * Replays those accounts.
     *
     * @param days ascending; what is not among them is not computed
     * @param sink hears one range of at most 1,000 accounts after the other, by ascending id, on the calling thread; the courses hold
     *     every day asked for. An account without any signal that could matter on any of the days is left out
     * @throws IllegalArgumentException if there are no days, or they do not ascend
     */
    public void accounts(
            HealthModel model,
            Collection<AccountId> accounts,
            List<LocalDate> days,
            Consumer<Map<AccountId, List<ReplayedDay>>> sink) {
        replay(
                model,
                accounts.stream().map(AccountId::value).distinct().sorted().toList(),
                days,
                sink);
    }

    /** The same for every account that there is. */
    public void all(HealthModel model, List<LocalDate> days, Consumer<Map<AccountId, List<ReplayedDay>>> sink) {
        List<Long> accounts = sql.sql("select id from account order by id")
                .query((row, n) -> row.getLong(1))
                .list();
        replay(model, accounts, days, sink);
    }

    private void replay(
            HealthModel model,
            List<Long> accounts,
            List<LocalDate> days,
            Consumer<Map<AccountId, List<ReplayedDay>>> sink) {
        if (days.isEmpty()
                || IntStream.range(1, days.size()).anyMatch(i -> !days.get(i).isAfter(days.get(i - 1)))) {
            throw new IllegalArgumentException("Days have to ascend, and there has to be one");
        }
        AggregateLayout layout = new AggregateLayout(model);
        for (int from = 0; from < accounts.size(); from += RANGE) {
            List<Long> range = accounts.subList(from, Math.min(accounts.size(), from + RANGE));
            sink.accept(replay(model, layout, Selection.of(range), days));
        }
    }

    private Map<AccountId, List<ReplayedDay>> replay(
            HealthModel model, AggregateLayout layout, Selection range, List<LocalDate> days) {
        SignalHistory.Days known = signals.read(layout, days.getFirst(), days.getLast(), range);
        List<String> measures = model.measures().stream().map(Measure::key).toList();
        Map<AccountId, List<ReplayedDay>> courses = new TreeMap<>();
        for (LocalDate day : days) {
            known.on(day).forEach((account, figures) -> {
                HealthScore score = HealthScore.of(model, figures, (int) day.toEpochDay());
                courses.computeIfAbsent(new AccountId(account), id -> new ArrayList<>(days.size()))
                        .add(new ReplayedDay(
                                day, score.scoreOrNull(), score.confidence(), score.band(), measures, score.points()));
            });
        }
        return courses;
    }
}
