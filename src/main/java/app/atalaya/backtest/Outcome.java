package app.atalaya.backtest;

/**
 * What counts as losing an account.
 *
 * <p>{@link #CHURN}: a signal of that kind, on its day (UTC). {@link #NON_RENEWAL}: the recurring revenue that the contracts give falls to
 * 0 and does not rise again within the period of grace; it happened on the first day without revenue. REVENUE signals are the steps of
 * just these contracts, so they tell the same. Whichever comes first ends an account's course; if it is not what was asked for, the
 * account's fate is unknown from that day on, and not "stayed".
 */
public enum Outcome {
    ANY,
    CHURN,
    NON_RENEWAL;

    boolean counts(Outcome happened) {
        return this == ANY || this == happened;
    }
}
