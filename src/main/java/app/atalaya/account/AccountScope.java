package app.atalaya.account;

import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which accounts a user may see, ready to be part of a query. Every query over accounts takes it; nothing filters afterwards.
 *
 * @param everything true for executives and administrators
 */
public record AccountScope(boolean everything, UserId viewer) {

    /** The name of the query parameter that {@link #predicate} uses; its value is {@code viewer().value()}. */
    public static final String VIEWER = "viewer";

    /** The same for many users in one query: an SQL condition over the columns that hold the account's and the user's id. */
    public static String maySee(String accountIdColumn, String userIdColumn) {
        return "(" + hasRole(userIdColumn, Role.EXECUTIVE, Role.ADMINISTRATOR) + " or "
                + isMember(accountIdColumn, userIdColumn) + ")";
    }

    /** Whether the user may change the account: 1 or 0. */
    public static String mayEdit(String accountIdColumn, String userIdColumn) {
        return "case when " + hasRole(userIdColumn, Role.ADMINISTRATOR) + " or ("
                + hasRole(userIdColumn, Role.KEY_ACCOUNT_MANAGER, Role.TEAM_MEMBER) + " and "
                + isMember(accountIdColumn, userIdColumn) + ") then 1 else 0 end";
    }

    private static String isMember(String accountIdColumn, String userIdColumn) {
        return "exists (select 1 from account_member scope where scope.account_id = %s and scope.user_id = %s)"
                .formatted(accountIdColumn, userIdColumn);
    }

    private static String hasRole(String userIdColumn, Role... roles) {
        String names = Arrays.stream(roles).map(role -> "'" + role.name() + "'").collect(Collectors.joining(", "));
        return "exists (select 1 from user_role roles where roles.user_id = %s and roles.role in (%s))"
                .formatted(userIdColumn, names);
    }

    /** An SQL condition over the column that holds the account's id, such as {@code "a.id"}. Always uses {@code :viewer}. */
    public String predicate(String accountIdColumn) {
        return everything ? ":viewer is not null" : isMember(accountIdColumn, ":viewer");
    }
}
