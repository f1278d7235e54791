package app.atalaya.health;

/** How a score is read. A boundary belongs to the better band: by default 50 is at risk, 70 is healthy. */
public enum Band {
    CRITICAL,
    AT_RISK,
    HEALTHY,
    /** Too little is known to say: there is no score. */
    UNKNOWN
}
