package app.atalaya.signal;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signal as people read it; the fields mean what those of {@link Signal} mean. */
public record SignalEntry(
        long id,
        SignalKind kind,
        Instant at,
        double quantity,
        @Nullable Integer scale,
        String source,
        String externalId,
        @Nullable String subject)
        implements Serializable {}
