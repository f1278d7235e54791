package app.atalaya.signal;

/** What a signal is about, and what its quantity means. */
public enum SignalKind {
    /** The product was used; how much (active users, actions). */
    USAGE,
    /** Answer to "would you recommend us", 0 to 10. */
    NPS,
    /** Satisfaction with one thing; 1 to the scale, which is stored with it. */
    CSAT,
    /** Took part in something of ours: event, training, newsletter, community; the weight of it. */
    ENGAGEMENT,
    /** An amount became due, on the due day, in the reporting currency. */
    INVOICE,
    /** An amount was paid, in the reporting currency. */
    PAYMENT,
    /** Annual recurring revenue rose or fell by this much, in the reporting currency; recorded from contracts. */
    REVENUE,
    /** We met, called or wrote; weight by kind: meeting 3, call 2, e-mail or note 1. */
    INTERACTION,
    /** A support case was opened; severity 1 (low) to 4 (urgent). */
    CASE_OPENED,
    /** That case was closed; the same severity. */
    CASE_CLOSED,
    /** The customer left; the annual revenue lost, or 0 where unknown. The outcome, never an input of a score. */
    CHURN
}
