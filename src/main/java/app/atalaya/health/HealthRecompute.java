package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.DirtyAccounts.Batch;
import app.atalaya.uikit.NodeTurn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes scores: after signals changed, every night, and for past days. Works in the background for nobody in particular, so it asks
 * for no permission; no view and no interface calls it. One run at a time per node; several nodes share the dirty accounts.
 */
@Service
public class HealthRecompute {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRecompute.class);
    private static final int BATCH = 200;

    private final DirtyAccounts dirty;
    private final FullRun fullRun;
    private final Scoring scoring;
    private final ModelStore models;
    private final ArrangementStore arrangements;
    private final Assignments assignments;
    private final TransactionTemplate transaction;
    private final NodeTurn turn;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    HealthRecompute(
            DirtyAccounts dirty,
            FullRun fullRun,
            Scoring scoring,
            ModelStore models,
            ArrangementStore arrangements,
            Assignments assignments,
            TransactionTemplate transaction,
            NodeTurn turn,
            Clock clock) {
        this.dirty = dirty;
        this.fullRun = fullRun;
        this.scoring = scoring;
        this.models = models;
        this.arrangements = arrangements;
        this.assignments = assignments;
        this.transaction = transaction;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Brings every account whose signals changed up to date, with its history, and returns how many there were. Accounts that fail
     * are logged and stay dirty; they are tried again later.
     *
     * @throws org.springframework.dao.DataAccessException if the database goes away: everything not done stays dirty
     */
    public int dirty() {
        return dirtySince(LocalDate.EPOCH);
    }

    /** The same, leaving for later the accounts of which something changed before that day. */
    int dirtySince(LocalDate notBefore) {
        return alone(() -> {
            int count = 0;
            Batch batch = dirty.claim(BATCH, notBefore);
            while (!batch.since().isEmpty()) {
                compute(batch);
                count += batch.since().size();
                batch = dirty.claim(BATCH, notBefore);
            }
            return count;
        });
    }

    /** Computes the history of these accounts anew, from that day until today. */
    public void backfill(Collection<AccountId> accounts, LocalDate from) {
        dirty.mark(accounts.stream().distinct().collect(Collectors.toMap(Function.identity(), account -> from)));
        dirty();
    }

    /** Computes every account as of the end of the day (UTC), which becomes the present: today, as a rule. */
    public void all(LocalDate day) {
        alone(() -> {
            fullRun.day(day, timeline());
            return 1;
        });
    }

    /** Computes the days since the last full run, or today once more if the models have changed since; unless another node is at it. */
    void catchUp() {
        turn.take("health", this::missingDays);
    }

    /** Notes, in the caller's transaction, those of the accounts that fit another model now; says whether there are any. */
    boolean regroup(Set<AccountId> changed) {
        if (arrangements.read().isSingle()) {
            return false;
        }
        Set<AccountId> moved = assignments.moved(changed, timeline());
        LocalDate today = LocalDate.now(clock);
        dirty.mark(moved.stream().collect(Collectors.toMap(Function.identity(), account -> today)));
        return !moved.isEmpty();
    }

    private void missingDays() {
        alone(() -> {
            LocalDate today = LocalDate.now(clock);
            FullRun.Done last = fullRun.last().orElse(new FullRun.Done(today, 0, 0));
            if (last.day().isBefore(today)) {
                HistoryGrid.days(last.day().plusDays(1), today).forEach(this::all);
            } else if (!last.equals(FullRun.Done.of(today, timeline()))) {
                all(today);
            }
            return 1;
        });
    }

    private void compute(Batch batch) {
        ModelTimeline timeline = timeline();
        try {
            compute(batch, batch.since(), timeline);
        } catch (RuntimeException failure) {
            dirty.requireReachable();
            LOG.warn(
                    "Computing {} accounts together failed; trying each alone",
                    batch.since().size(),
                    failure);
            batch.since().forEach((account, since) -> computeAlone(batch, account, since, timeline));
        }
    }

    private void computeAlone(Batch batch, long account, LocalDate since, ModelTimeline timeline) {
        try {
            compute(batch, new TreeMap<>(Map.of(account, since)), timeline);
        } catch (RuntimeException failure) {
            dirty.requireReachable();
            LOG.error("The score of account {} could not be computed; it will be tried again", account, failure);
        }
    }

    private void compute(Batch batch, SortedMap<Long, LocalDate> since, ModelTimeline timeline) {
        LocalDate today = LocalDate.now(clock);
        SortedMap<Long, LocalDate> past = new TreeMap<>(since);
        past.values().removeIf(day -> !day.isBefore(today));
        List<Long> present = since.keySet().stream()
                .filter(account -> !past.containsKey(account))
                .toList();
        transaction.executeWithoutResult(status -> {
            if (!present.isEmpty()) {
                scoring.day(Selection.of(present), today, timeline);
            }
            if (!past.isEmpty()) {
                LocalDate first =
                        past.values().stream().min(LocalDate::compareTo).orElseThrow();
                Selection selection = Selection.of(List.copyOf(past.keySet()));
                scoring.history(selection, HistoryGrid.days(first, today), past, timeline);
            }
            dirty.done(batch, since.keySet());
        });
    }

    private ModelTimeline timeline() {
        return new ModelTimeline(arrangements.read(), models.all());
    }

    private int alone(IntSupplier work) {
        oneAtATime.lock();
        try {
            return work.getAsInt();
        } finally {
            oneAtATime.unlock();
        }
    }
}
