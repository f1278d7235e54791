package app.atalaya.webhook;

import app.atalaya.account.AccountsRemoved;
import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertCleared;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertRaised;
import app.atalaya.alert.AlertRaised.Occasion;
import app.atalaya.alert.Severity;
import app.atalaya.identity.RunAs;
import app.atalaya.webhook.CallQueue.Call;
import app.atalaya.webhook.CallQueue.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the calls in the transaction of what they tell: what is stored is told, and what is taken back is not. What a call says is written
 * here too, so that it is the same at each attempt.
 */
@Component
class WebhookEvents {

    private final WebhookStore store;
    private final CallQueue queue;
    private final CallBody body;
    private final WebhookWorker worker;
    private final AlertInbox inbox;
    private final RunAs runAs;
    private final Clock clock;

    WebhookEvents(
            WebhookStore store,
            CallQueue queue,
            CallBody body,
            WebhookWorker worker,
            AlertInbox inbox,
            RunAs runAs,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.body = body;
        this.worker = worker;
        this.inbox = inbox;
        this.runAs = runAs;
        this.clock = clock;
    }

    @EventListener
    void raised(AlertRaised event) {
        List<WebhookStore.Listener> hooks = store.listeners(WebhookEvent.ALERT_RAISED);
        alert(hooks, event.alert()).ifPresent(alert -> {
            List<Long> called = hooks.stream()
                    .filter(hook -> presses(alert, hook.least()))
                    .map(WebhookStore.Listener::id)
                    .toList();
            Instant now = clock.instant();
            write(
                    WebhookEvent.ALERT_RAISED,
                    called,
                    alert,
                    occasion(alert, event.occasion()),
                    key -> body.raised(key, alert, event.occasion(), now));
        });
    }

    /** Whoever was told that it was raised is told that it is over, also if it presses less by now. */
    @EventListener
    void cleared(AlertCleared event) {
        List<WebhookStore.Listener> hooks = store.listeners(WebhookEvent.ALERT_CLEARED);
        alert(hooks, event.alert()).ifPresent(alert -> {
            List<Long> told = store.told(alert.id());
            List<Long> called = hooks.stream()
                    .filter(hook -> presses(alert, hook.least()) || told.contains(hook.id()))
                    .map(WebhookStore.Listener::id)
                    .toList();
            Instant now = clock.instant();
            write(WebhookEvent.ALERT_CLEARED, called, alert, "CLEARED", key -> body.cleared(key, alert, now));
        });
    }

    @EventListener
    void removed(AccountsRemoved event) {
        if (!event.accounts().isEmpty()) {
            queue.forget(event.accounts());
        }
    }

    /** Read as Atalaya itself: what administrators set up speaks of all accounts. */
    private Optional<Alert> alert(List<WebhookStore.Listener> hooks, long alert) {
        return hooks.isEmpty() ? Optional.empty() : runAs.system(() -> inbox.find(alert));
    }

    private void write(
            WebhookEvent event, List<Long> hooks, Alert alert, String occasion, Function<String, String> bodies) {
        Subject subject = new Subject(
                alert.id(), alert.account().id().value(), alert.account().name(), occasion);
        hooks.forEach(hook -> {
            String key = UUID.randomUUID().toString();
            queue.add(new Call(hook, key, event, subject, bodies.apply(key)));
        });
        if (!hooks.isEmpty()) {
            worker.soon();
        }
    }

    /** An alert opens once, returns at most once a day, and may worsen often. */
    private String occasion(Alert alert, Occasion occasion) {
        return switch (occasion) {
            case OPENED -> occasion.name();
            case WORSENED -> occasion + ":" + Objects.requireNonNullElse(alert.worsenedAt(), alert.openedAt());
            case RETURNED -> occasion + ":" + LocalDate.now(clock);
        };
    }

    private static boolean presses(Alert alert, Severity least) {
        return alert.severity().compareTo(least) <= 0;
    }
}
