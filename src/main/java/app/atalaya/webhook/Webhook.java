package app.atalaya.webhook;

import app.atalaya.alert.Severity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another system that is told of alerts. Its secret is no part of it: that is shown once and never read again.
 *
 * @param paused why it is not called; null: it is
 * @param failingSince the first failure since it last answered well; null: it answers well
 * @param oldSecretUntil until when the secret before the present one signs, too
 * @param last the call that was made last, if there was one
 * @param savedBy who changed it last
 * @param version what an editor started from
 */
public record Webhook(
        long id,
        String name,
        String address,
        Set<WebhookEvent> events,
        Severity least,
        @Nullable WebhookPause paused,
        @Nullable Instant pausedAt,
        @Nullable Instant failingSince,
        @Nullable Instant oldSecretUntil,
        @Nullable WebhookCall last,
        String savedBy,
        int version)
        implements Serializable {

    public boolean isActive() {
        return paused == null;
    }

    /** The webhook itself, however its calls go. */
    public Webhook withoutLast() {
        return new Webhook(
                id,
                name,
                address,
                events,
                least,
                paused,
                pausedAt,
                failingSince,
                oldSecretUntil,
                null,
                savedBy,
                version);
    }

    public WebhookDraft asDraft() {
        return new WebhookDraft(name, address, events, least);
    }
}
