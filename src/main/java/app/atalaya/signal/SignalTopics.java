package app.atalaya.signal;

import app.atalaya.account.AccountId;

/** What is announced to open pages ({@link app.atalaya.uikit.LiveUpdates}) when signals come, are corrected or withdrawn. */
public final class SignalTopics {

    private SignalTopics() {}

    /** Those of the account. */
    public static String of(AccountId account) {
        return "signals-of:" + account.value();
    }
}
