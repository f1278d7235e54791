package app.atalaya.insight;

/** What a list of accounts is ordered by. */
public enum AccountSort {
    /** Critical first, then at risk, unknown, healthy; within a band by revenue times what the score lacks. */
    ATTENTION,
    NAME,
    SCORE,
    CHANGE,
    REVENUE,
    RENEWAL,
    OWNER
}
