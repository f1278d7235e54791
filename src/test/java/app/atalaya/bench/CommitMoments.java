package app.atalaya.bench;

import app.atalaya.alert.AlertRaised;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes when alerts were committed: what comes after is the way to the pages. */
class CommitMoments {

    private final Map<Long, Long> alerts = new ConcurrentHashMap<>();

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void raised(AlertRaised event) {
        alerts.put(event.alert(), System.nanoTime());
    }

    /** By {@link System#nanoTime()}. */
    Map<Long, Long> ofAlerts() {
        return alerts;
    }
}
