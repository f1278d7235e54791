package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.health.spi.DraftEffect.Course;
import app.atalaya.health.spi.DraftEffect.CourseDay;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a changed model would do to everybody whom it scores. The raw figures that are kept with every score are scored again, which
 * reads no signal: within a point of what a full run would give, because a figure is kept only when it moves its measure by a point. Where
 * the changed model reads other signals than the kept figures came from, the signals are read. Archived accounts are left out.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class HealthRescoring {

    private static final int RANGE = 1_000;

    private final JdbcClient sql;
    private final ArrangementStore arrangements;
    private final ModelStore versions;
    private final HealthReplay replay;
    private final Clock clock;

    HealthRescoring(
            JdbcClient sql, ArrangementStore arrangements, ModelStore versions, HealthReplay replay, Clock clock) {
        this.sql = sql;
        this.arrangements = arrangements;
        this.versions = versions;
        this.replay = replay;
        this.clock = clock;
    }

    /**
     * Where everybody stands whom the model scores, and where they would stand today.
     *
     * @param changed a usable model
     * @param sink hears range after range
     * @param progress hears the share that is done, 0 to 1
     * @throws IllegalArgumentException if the changed model has problems
     */
    public void today(ModelId model, HealthModel changed, Consumer<List<Rescored>> sink, DoubleConsumer progress) {
        requireUsable(changed);
        LocalDate today = LocalDate.now(clock);
        KeptFigures kept = new KeptFigures(changed, versions.all());
        inRanges(model, progress, range -> sink.accept(today(range, changed, today, kept)));
    }

    /** The same for each of the last days, today being the last; at most 1,000 accounts at a time. */
    public void courses(
            ModelId model, HealthModel changed, int days, Consumer<List<Course>> sink, DoubleConsumer progress) {
        requireUsable(changed);
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> each =
                today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList();
        KeptFigures kept = new KeptFigures(changed, versions.all());
        inRanges(model, progress, range -> sink.accept(courses(range, changed, each, kept)));
    }

    private static void requireUsable(HealthModel changed) {
        if (!changed.problems().isEmpty()) {
            throw new IllegalArgumentException("Not a usable model: " + changed.problems());
        }
    }

    /** The accounts that the model scores, by id. */
    private void inRanges(ModelId model, DoubleConsumer progress, Consumer<List<Long>> work) {
        Arrangement arrangement = arrangements.read();
        List<Long> accounts = new ArrayList<>();
        sql.sql("select id, segment, type from account where archived_at is null order by id")
                .query(row -> {
                    if (arrangement
                            .scoring(row.getString(2), AccountType.valueOf(row.getString(3)))
                            .id()
                            .equals(model)) {
                        accounts.add(row.getLong(1));
                    }
                });
        for (int from = 0; from < accounts.size(); from += RANGE) {
            int until = Math.min(accounts.size(), from + RANGE);
            work.accept(accounts.subList(from, until));
            progress.accept((double) until / accounts.size());
        }
    }

    private List<Rescored> today(List<Long> range, HealthModel changed, LocalDate today, KeptFigures kept) {
        List<Rescored> rescored = new ArrayList<>();
        Map<AccountId, Rescored> unread = new HashMap<>();
        sql.sql("""
                select p.account_id, p.score, p.band, h.model_version, h.figures
                from account_health p
                join (select account_id, max(on_day) as standing from health_history
                    where account_id in (:range) and on_day <= :today group by account_id) s on s.account_id = p.account_id
                join health_history h on h.account_id = s.account_id and h.on_day = s.standing
                """).param("range", range).param("today", today).query(row -> {
            AccountId account = new AccountId(row.getLong(1));
            Band band = Band.valueOf(row.getString(3));
            HealthScore score = kept.score(row.getInt(4), row.getString(5), today);
            if (score == null) {
                unread.put(account, new Rescored(account, score(row, 2), band, null, Band.UNKNOWN));
            } else {
                rescored.add(new Rescored(account, score(row, 2), band, score.scoreOrNull(), score.band()));
            }
        });
        if (!unread.isEmpty()) {
            Map<AccountId, List<ReplayedDay>> read = new HashMap<>();
            replay.accounts(changed, unread.keySet(), List.of(today), read::putAll);
            unread.forEach((account, old) -> rescored.add(with(old, read.getOrDefault(account, List.of()))));
        }
        return rescored;
    }

    private static Rescored with(Rescored old, List<ReplayedDay> replayed) {
        return replayed.isEmpty()
                ? old
                : new Rescored(
                        old.account(),
                        old.before(),
                        old.bandBefore(),
                        replayed.getLast().score(),
                        replayed.getLast().band());
    }

    private List<Course> courses(List<Long> range, HealthModel changed, List<LocalDate> days, KeptFigures kept) {
        Map<AccountId, CourseOfSteps> steps = new HashMap<>();
        sql.sql("""
                select h.account_id, h.on_day, h.score, h.confidence, h.band, h.model_version, h.figures
                from health_history h
                left join (select account_id, max(on_day) as standing from health_history
                    where account_id in (:range) and on_day <= :first group by account_id) s on s.account_id = h.account_id
                where h.account_id in (:range) and h.on_day >= coalesce(s.standing, :first) and h.on_day <= :last
                order by h.account_id, h.on_day
                """)
                .param("range", range)
                .param("first", days.getFirst())
                .param("last", days.getLast())
                .query(row -> {
                    AccountId account = new AccountId(row.getLong(1));
                    LocalDate day = row.getObject(2, LocalDate.class);
                    CourseDay was = new CourseDay(day, score(row, 3), row.getDouble(4), Band.valueOf(row.getString(5)));
                    steps.computeIfAbsent(account, CourseOfSteps::new)
                            .add(was, kept.score(row.getInt(6), row.getString(7), day));
                });
        List<AccountId> unread = steps.values().stream()
                .filter(CourseOfSteps::isUnread)
                .map(CourseOfSteps::account)
                .toList();
        Map<AccountId, List<ReplayedDay>> read = new HashMap<>();
        if (!unread.isEmpty()) {
            replay.accounts(changed, unread, days, read::putAll);
        }
        return steps.values().stream()
                .map(course -> course.daily(days, read.getOrDefault(course.account(), Collections.emptyList())))
                .toList();
    }

    private static @Nullable Double score(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
