package app.atalaya.alert;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;

/** What is announced to open pages ({@link app.atalaya.uikit.LiveUpdates}) when alerts change. */
public final class AlertTopics {

    /** Any alert changed. */
    public static final String ALL = "alerts";

    /** How topics of what somebody was told of begin. */
    static final String OF_PEOPLE = "alerts:";

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

    /** Whom such a topic is about. */
    static long user(String topic) {
        return Long.parseLong(topic.substring(OF_PEOPLE.length()));
    }

    static String forUser(long user) {
        return OF_PEOPLE + user;
    }
}
