package app.atalaya.alert;

/** How much an alert presses. */
public enum Severity {
    /** Somebody should act today. */
    CRITICAL,
    WARNING,
    /** Good to know. */
    NOTICE;

    /** As stored: 1 is the most pressing. */
    int rank() {
        return ordinal() + 1;
    }

    static Severity ofRank(int rank) {
        return values()[rank - 1];
    }
}
