package app.atalaya.health;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved state of the model. It is in force from the day (UTC) that it was saved on, that day included, until the next one.
 *
 * @param number 1, 2, 3 …
 * @param author null for the version that the installation began with
 * @param reason why it was changed; null for the first
 */
public record ModelVersion(
        int number,
        HealthModel model,
        @Nullable UserId author,
        @Nullable String reason,
        Instant savedAt) implements Serializable {}
