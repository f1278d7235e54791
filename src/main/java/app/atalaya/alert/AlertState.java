package app.atalaya.alert;

/** Where an alert stands. */
public enum AlertState {
    OPEN,
    /** Put off until a day; it comes back earlier if things worsen. */
    SNOOZED,
    CLEARED
}
