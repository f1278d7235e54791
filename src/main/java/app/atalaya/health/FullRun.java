package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes all accounts, a range of ids per transaction and several ranges at a time, and remembers until which day that was done. */
@Component
class FullRun {

    private static final Logger LOG = LoggerFactory.getLogger(FullRun.class);
    private static final int RANGE = 10_000;
    private static final int ATTEMPTS = 3;

    private final Scoring scoring;
    private final DirtyAccounts dirty;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final int parallelism;

    FullRun(
            Scoring scoring,
            DirtyAccounts dirty,
            JdbcClient sql,
            TransactionTemplate transaction,
            @Value("${atalaya.health.parallelism:2}") int parallelism) {
        this.scoring = scoring;
        this.dirty = dirty;
        this.sql = sql;
        this.transaction = transaction;
        this.parallelism = parallelism;
    }

    /**
     * @param version the newest version of any model that was in force
     * @param arrangement the revision of the models, their order and criteria
     */
    record Done(LocalDate day, int version, int arrangement) {

        static Done of(LocalDate day, ModelTimeline models) {
            return new Done(day, models.newest(day), models.arrangement().revision());
        }
    }

    /** The last day that was computed for all, and with which models. */
    Optional<Done> last() {
        return sql.sql("select on_day, model_version, arrangement from health_run where id = 1")
                .query((row, n) -> new Done(
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("model_version"),
                        row.getInt("arrangement")))
                .optional();
    }

    void day(LocalDate day, ModelTimeline models) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(parallelism, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Void>> parts = stretches().stream()
                    .map(stretch -> CompletableFuture.runAsync(
                            () -> stretch.forEach(range -> attempt(range, day, models)), workers))
                    .toList();
            // A part that could neither be computed nor be noted for later must not let the day pass for done.
            parts.forEach(CompletableFuture::join);
        }
        Done done = Done.of(day, models);
        sql.sql("""
                insert into health_run (id, on_day, model_version, arrangement) values (1, :day, :version, :arrangement)
                on duplicate key update on_day = values(on_day), model_version = values(model_version),
                    arrangement = values(arrangement)
                """)
                .param("day", day)
                .param("version", done.version())
                .param("arrangement", done.arrangement())
                .update();
    }

    /** A range that fails for good is left to the dirty accounts, which are tried again until they succeed. */
    private void attempt(Selection range, LocalDate day, ModelTimeline models) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.executeWithoutResult(status -> scoring.day(range, day, models));
                return;
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Computing accounts {} to {} failed: attempt {}",
                        range.from(),
                        range.until(),
                        attempt,
                        failure);
            }
        }
        dirty.mark(accounts(range).stream().collect(Collectors.toMap(AccountId::new, account -> day)));
    }

    /**
     * The ranges, a stretch of neighbours for each worker. Whoever reads a range for update waits for the row behind it too, so two
     * workers on neighbouring ranges would stand in each other's way.
     */
    private List<List<Selection>> stretches() {
        List<Selection> ranges = ranges();
        int length = Math.ceilDiv(ranges.size(), parallelism);
        List<List<Selection>> stretches = new ArrayList<>();
        for (int from = 0; from < ranges.size(); from += length) {
            stretches.add(ranges.subList(from, Math.min(ranges.size(), from + length)));
        }
        return stretches;
    }

    private List<Selection> ranges() {
        List<Long> ids = accounts(Selection.range(0, Long.MAX_VALUE));
        List<Selection> ranges = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += RANGE) {
            ranges.add(Selection.range(ids.get(from), ids.get(Math.min(ids.size(), from + RANGE) - 1)));
        }
        return ranges;
    }

    private List<Long> accounts(Selection range) {
        return sql.sql("select id from account where id between :from and :until order by id")
                .param("from", range.from())
                .param("until", range.until())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
