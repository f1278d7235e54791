package app.atalaya.identity;

/** What a list of users may be sorted by. */
public enum UserSort {
    NAME("u.name"),
    USERNAME("u.username"),
    EMAIL("u.email"),
    LAST_SIGN_IN("u.last_sign_in_at");

    private final String column;

    UserSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return column + (descending ? " desc" : "") + ", u.id";
    }
}
