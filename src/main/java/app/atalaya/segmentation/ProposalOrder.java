package app.atalaya.segmentation;

import java.io.Serializable;

/** How a list of proposals is sorted. */
public record ProposalOrder(Column by, boolean ascending) implements Serializable {

    /** What it can be sorted by. */
    public enum Column {
        ACCOUNT("a.name"),
        SCORE("p.score"),
        REVENUE("p.annual_revenue"),
        SINCE("p.since_day"),
        DECIDED("p.decided_at");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    String clause() {
        return " order by " + by.sql + (ascending ? " asc" : " desc") + ", p.id desc";
    }
}
