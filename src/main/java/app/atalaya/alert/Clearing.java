package app.atalaya.alert;

/** Why an alert is over. */
public enum Clearing {
    /** What it warned of is so no more. */
    ENDED,
    ARCHIVED,
    /** An administrator switched the rule off. */
    RULE_OFF
}
