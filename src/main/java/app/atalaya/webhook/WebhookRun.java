package app.atalaya.webhook;

import app.atalaya.webhook.CallQueue.Claimed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes the calls that are due, each on a thread of its own that holds no connection to the database while it waits for an answer. Works in
 * the background for nobody in particular; no view and no interface calls it.
 *
 * <p>Between an answer and noting it a node may stop: then the call is made once more, with the same id, which lets the receiver tell.
 */
@Service
public class WebhookRun {

    /** Calls of this node at a time. */
    static final int MOST = 16;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRun.class);
    private static final int PURGED_AT_ONCE = 1_000;

    private final CallQueue queue;
    private final Caller caller;
    private final CallOutcomes outcomes;
    private final RealTime time;
    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore free = new Semaphore(MOST);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    WebhookRun(CallQueue queue, Caller caller, CallOutcomes outcomes, RealTime time) {
        this.queue = queue;
        this.caller = caller;
        this.outcomes = outcomes;
        this.time = time;
    }

    /** Begins what is due and fits; the rest follows as calls end. */
    public void due() {
        turn.lock();
        try {
            int most = free.availablePermits();
            List<Claimed> claimed = most == 0 ? List.of() : queue.claim(most);
            free.acquireUninterruptibly(claimed.size());
            claimed.forEach(call -> threads.execute(() -> make(call)));
        } finally {
            turn.unlock();
        }
    }

    /** Takes off what is older than it is kept. */
    public void purge() {
        int purged = PURGED_AT_ONCE;
        while (purged == PURGED_AT_ONCE) {
            purged = queue.purge(time.now().minus(Duration.ofDays(WebhookCalls.KEPT_DAYS)), PURGED_AT_ONCE);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void make(Claimed call) {
        try {
            outcomes.note(call, attempt(call));
        } catch (RuntimeException failure) {
            LOG.error("What came of the webhook call {} is not known; it will be made again", call.key(), failure);
        } finally {
            free.release();
        }
        next();
    }

    private Answer attempt(Claimed call) {
        Answer answer;
        try {
            answer = caller.call(call);
        } catch (RuntimeException failure) {
            LOG.error("The webhook call {} could not be made", call.key(), failure);
            answer = Answer.none(CallProblem.CONNECTION);
        }
        if (!answer.isGood()) {
            LOG.info("The webhook call {}, attempt {}, failed: {}", call.key(), call.attempt(), answer.problem());
        }
        return answer;
    }

    private void next() {
        try {
            if (!threads.isShutdown()) {
                due();
            }
        } catch (RuntimeException failure) {
            LOG.error("Looking for webhook calls failed; it will be tried again", failure);
        }
    }
}
