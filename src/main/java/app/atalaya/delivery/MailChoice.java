package app.atalaya.delivery;

/** When somebody wants their alerts by e-mail. */
public enum MailChoice {
    AT_ONCE,
    /** One mail a day with all of them. */
    DAILY,
    NONE
}
