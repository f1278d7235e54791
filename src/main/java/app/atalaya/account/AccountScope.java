package app.atalaya.account;

import app.atalaya.identity.UserId;

/**
 * Which accounts a user may see, ready to be part of a query. Every query over accounts takes it; nothing filters afterwards.
 *
 * @param everything true for executives and administrators
 */
public record AccountScope(boolean everything, UserId viewer) {

    /** The name of the query parameter that {@link #predicate} uses; its value is {@code viewer().value()}. */
    public static final String VIEWER = "viewer";

    /** An SQL condition over the column that holds the account's id, such as {@code "a.id"}. Always uses {@code :viewer}. */
    public String predicate(String accountIdColumn) {
        return everything
                ? ":viewer is not null"
                : "exists (select 1 from account_member scope where scope.account_id = %s and scope.user_id = :viewer)"
                        .formatted(accountIdColumn);
    }
}
