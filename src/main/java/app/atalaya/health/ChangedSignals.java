package app.atalaya.health;

import app.atalaya.health.EvidencePage.Evidence;
import java.io.Serializable;
import java.util.List;

/** A page of the records that changed their part in a measure between two days, newest first. */
public record ChangedSignals(int total, List<Changed> signals) implements Serializable {

    public ChangedSignals {
        signals = List.copyOf(signals);
    }

    /** What became of a record. */
    public enum Fate {
        CAME,
        LEFT,
        STALE
    }

    /** A record, and what became of it. */
    public record Changed(Evidence signal, Fate fate) implements Serializable {}
}
