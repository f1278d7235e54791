package app.atalaya.advice;

/** Why somebody does not want a suggestion. */
public enum DismissalReason {
    ALREADY_DONE,
    NOT_NOW,
    NOT_USEFUL,
    WRONG_DATA,
    /** Said in words. */
    OTHER
}
