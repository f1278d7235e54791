package app.atalaya.webhook;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a webhook is told, with what came of the last attempt.
 *
 * @param key what the receiver knows it by, the same at each attempt
 * @param subject the account that it is about; empty for a test
 * @param attempts that were begun
 * @param dueAt when the next attempt comes, while it is waiting
 * @param answeredAt when the last attempt ended
 * @param status of the answer, where there was one
 * @param answer how a bad answer began
 */
public record WebhookCall(
        long id,
        String key,
        WebhookEvent event,
        String subject,
        CallState state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Integer status,
        @Nullable CallProblem problem,
        @Nullable String answer)
        implements Serializable {

    /** Whether somebody may want it to be tried now. */
    public boolean mayBeSentAgain() {
        return state == CallState.FAILED || state == CallState.WAITING && attempts > 0;
    }
}
