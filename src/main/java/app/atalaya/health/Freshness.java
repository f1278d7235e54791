package app.atalaya.health;

/** How far what is known of a measure or a factor is to be believed. */
public enum Freshness {
    FRESH,
    /** Older than its validity: it still counts, and confidence falls. */
    STALE,
    UNKNOWN;

    static Freshness of(double freshness) {
        if (freshness <= 0) {
            return UNKNOWN;
        }
        return freshness < 1 ? STALE : FRESH;
    }
}
