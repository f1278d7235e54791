package app.atalaya.webhook;

/** Where a call stands. */
public enum CallState {
    /** For its first attempt or for the next one. */
    WAITING,
    CALLING,
    DONE,
    /** Given up. */
    FAILED
}
