package app.atalaya.segmentation;

import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.NodeTurn;
import app.atalaya.worth.WorthScore;
import app.atalaya.worth.WorthStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps scores and proposals in step with the accounts: a few seconds after a change for those that changed, daily for all. Works
 * through batches of accounts, each in its own transaction and with the same number of statements; on one node at a time.
 */
@Component
class SegmentationRun {

    private static final int BATCH = 500;

    private final ModelStore models;
    private final WorthFacts facts;
    private final WorthStore worth;
    private final ProposalStore proposals;
    private final TransactionTemplate transaction;
    private final LiveUpdates liveUpdates;
    private final NodeTurn turn;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SegmentationRun(
            ModelStore models,
            WorthFacts facts,
            WorthStore worth,
            ProposalStore proposals,
            TransactionTemplate transaction,
            LiveUpdates liveUpdates,
            NodeTurn turn,
            Clock clock) {
        this.models = models;
        this.facts = facts;
        this.worth = worth;
        this.proposals = proposals;
        this.transaction = transaction;
        this.liveUpdates = liveUpdates;
        this.turn = turn;
        this.clock = clock;
    }

    /** Looks at the accounts that changed since they were looked at. */
    @Scheduled(
            fixedDelayString = "${atalaya.segmentation.interval:2s}",
            initialDelayString = "${atalaya.segmentation.interval:2s}")
    void changed() {
        turn.take("segmentation", () -> changed(LocalDate.now(clock)));
    }

    /** Answers how many there were. */
    int changed(LocalDate day) {
        return inBatches(previous -> transaction.execute(status -> process(worth.takeMarked(BATCH), day)));
    }

    /** Looks at every account: the length of a relationship grows by itself, and conditions must have held for some days. */
    @Scheduled(cron = "${atalaya.segmentation.daily:0 20 3 * * *}", zone = "UTC")
    void daily() {
        LocalDate today = LocalDate.now(clock);
        turn.takeOnceOn(today, "segmentation-daily", () -> all(today));
    }

    int all(LocalDate day) {
        return inBatches(previous -> transaction.execute(status -> process(facts.idsAfter(previous, BATCH), day)));
    }

    /** Does one batch after the last one's highest id, and answers its own. */
    private interface Batch {
        List<Long> after(long previous);
    }

    private int inBatches(Batch batch) {
        oneAtATime.lock();
        try {
            int count = 0;
            List<Long> ids = batch.after(0);
            while (!ids.isEmpty()) {
                count += ids.size();
                ids = batch.after(ids.getLast());
            }
            return count;
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<Long> process(List<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return ids;
        }
        SegmentationModel model = models.latest();
        List<AccountFacts> accounts = facts.of(ids, day);
        score(accounts, ids, model, day);
        ProposalReview review = new ProposalReview(model, proposals, ids, day);
        accounts.forEach(review::look);
        if (review.finish()) {
            liveUpdates.changed("segmentation");
        }
        return ids;
    }

    private void score(List<AccountFacts> accounts, List<Long> ids, SegmentationModel model, LocalDate day) {
        Map<Long, @Nullable Double> before = worth.scores(ids);
        Map<Long, WorthScore> scores = new LinkedHashMap<>();
        accounts.forEach(account -> scores.put(account.id(), account.score(model)));
        worth.write(scores, model.version(), day);
        scores.forEach((account, score) -> {
            if (!before.containsKey(account) || !Objects.equals(before.get(account), score.score())) {
                liveUpdates.changed("account:" + account);
            }
        });
    }
}
