package app.atalaya.health;

import app.atalaya.signal.SignalKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the signals behind a measure, newest first. */
public record EvidencePage(int total, List<Evidence> signals) implements Serializable {

    public EvidencePage {
        signals = List.copyOf(signals);
    }

    /** A signal, as recorded. */
    public record Evidence(
            SignalKind kind,
            Instant at,
            double quantity,
            @Nullable Integer scale,
            String source,
            String externalId,
            @Nullable String subject)
            implements Serializable {}
}
