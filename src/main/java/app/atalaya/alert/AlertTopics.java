package app.atalaya.alert;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;

/** What is announced to open pages ({@link app.atalaya.uikit.LiveUpdates}) when alerts change. */
public final class AlertTopics {

    /** Any alert changed. */
    public static final String ALL = "alerts";

    private AlertTopics() {}

    /** An alert at the account changed. */
    public static String of(AccountId account) {
        return of(account.value());
    }

    static String of(long account) {
        return "alerts-of:" + account;
    }

    /** An alert changed that the user was told of. */
    public static String forUser(UserId user) {
        return forUser(user.value());
    }

    static String forUser(long user) {
        return "alerts:" + user;
    }
}
