package app.atalaya.rest;

import app.atalaya.identity.Person;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another system that speaks to the REST interface.
 *
 * @param keyPrefix the start of its key, to recognise it
 * @param actsAs the user whose rights it has
 * @param lastUsed to the minute
 */
public record Integration(
        long id,
        String name,
        String keyPrefix,
        Person actsAs,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsed,
        @Nullable Instant revokedAt)
        implements Serializable {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
