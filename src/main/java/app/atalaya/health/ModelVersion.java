package app.atalaya.health;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved state of a model. It is in force from the day (UTC) that it was saved on, that day included, until the next one of its model.
 *
 * @param number 1, 2, 3 …, unique among the versions of all models
 * @param of the model whose state it is
 * @param author null for the version that the installation began with
 * @param reason why it was changed; null for the first
 */
public record ModelVersion(
        int number,
        ModelId of,
        HealthModel model,
        @Nullable UserId author,
        @Nullable String reason,
        Instant savedAt) implements Serializable {}
