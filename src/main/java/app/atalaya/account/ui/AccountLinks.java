package app.atalaya.account.ui;

import org.springframework.modulith.NamedInterface;

/** The ways to the account views, for other modules. */
@NamedInterface("links")
public final class AccountLinks {

    private AccountLinks() {}

    /** The account board. */
    public static String board(String accountKey) {
        return "accounts/" + accountKey;
    }

    /** The account board, opened at a panel. */
    public static String board(String accountKey, String panel) {
        return board(accountKey) + "?tab=" + panel;
    }
}
