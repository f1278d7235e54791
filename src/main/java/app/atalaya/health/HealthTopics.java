package app.atalaya.health;

import app.atalaya.account.AccountId;

/** What is announced to open pages ({@link app.atalaya.uikit.LiveUpdates}) when scores change. */
public final class HealthTopics {

    /** Scores changed, of whatever accounts. */
    public static final String ANY = "health";

    private HealthTopics() {}

    /** The present score of the account changed, or what somebody says beside it. */
    public static String of(AccountId account) {
        return of(account.value());
    }

    static String of(long account) {
        return "health-of:" + account;
    }
}
