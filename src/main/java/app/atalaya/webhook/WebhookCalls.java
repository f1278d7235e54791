package app.atalaya.webhook;

import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What webhooks were told in the last 30 days, and what came of it; for administrators. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class WebhookCalls {

    /** Days for which calls can be looked up. */
    public static final int KEPT_DAYS = 30;

    /** After so many a call is given up; a test after one. */
    public static final int MOST_ATTEMPTS = Retries.PAUSES.size() + 1;

    private final WebhookReader reader;
    private final CallQueue queue;
    private final CallBody body;
    private final WebhookWorker worker;
    private final JdbcClient sql;
    private final SqlInstants instants;
    private final LiveUpdates liveUpdates;
    private final RealTime time;

    WebhookCalls(
            WebhookReader reader,
            CallQueue queue,
            CallBody body,
            WebhookWorker worker,
            JdbcClient sql,
            SqlInstants instants,
            LiveUpdates liveUpdates,
            RealTime time) {
        this.reader = reader;
        this.queue = queue;
        this.body = body;
        this.worker = worker;
        this.sql = sql;
        this.instants = instants;
        this.liveUpdates = liveUpdates;
        this.time = time;
    }

    /** The newest first. */
    public List<WebhookCall> page(long hook, int offset, int limit) {
        return reader.calls(hook, offset, limit);
    }

    public int count(long hook) {
        return reader.countCalls(hook);
    }

    /** Calls it once to try it out, also while it is paused. */
    @Transactional
    public void test(long hook) {
        String key = UUID.randomUUID().toString();
        queue.addTest(hook, key, body.test(key, time.now()));
        liveUpdates.changed(Webhooks.TOPIC);
        worker.soon();
    }

    /** The same call with the same id, at once and with all its attempts; false where it has been made meanwhile. */
    @Transactional
    public boolean sendAgain(long call) {
        int rows = sql.sql("update webhook_call set state = 'WAITING', attempts = 0, due_at = ?"
                        + " where id = ? and (state = 'FAILED' or (state = 'WAITING' and attempts > 0))")
                .params(instants.parameter(time.now()), call)
                .update();
        liveUpdates.changed(Webhooks.TOPIC);
        worker.soon();
        return rows > 0;
    }
}
