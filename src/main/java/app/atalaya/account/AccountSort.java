package app.atalaya.account;

/** What a list of accounts may be sorted by. */
public enum AccountSort {
    NAME("a.name_folded"),
    TYPE("a.type"),
    TIER("a.tier"),
    SEGMENT("a.segment"),
    REVENUE("a.annual_revenue"),
    RENEWAL("a.renewal_on"),
    OWNER("u.name");

    private final String column;

    AccountSort(String column) {
        this.column = column;
    }

    /** Accounts without a value come last either way. */
    String order(boolean descending) {
        boolean alwaysThere = this == NAME || this == TYPE || this == REVENUE;
        String direction = descending ? " desc" : "";
        if (alwaysThere) {
            return column + direction + ", a.id";
        }
        return "case when " + column + " is null then 1 else 0 end, " + column + direction + ", a.id";
    }
}
