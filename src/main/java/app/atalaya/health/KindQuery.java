package app.atalaya.health;

import app.atalaya.health.Aggregation.Column;
import app.atalaya.health.Aggregation.Term;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.SqlInstants;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The one statement that adds up the signals of a kind: every column that some measure asks of it, over the longest window of them. */
final class KindQuery {

    private final SignalKind kind;
    private final List<Column> columns = new ArrayList<>();
    private int horizon = 1;

    KindQuery(SignalKind kind) {
        this.kind = kind;
    }

    /** Makes sure that the column is asked for, over at least that many days (0: all of the past). */
    void include(Column column, int days) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        horizon =
                horizon == 0 || days == 0 || column.from() == 0 ? 0 : Math.max(horizon, Math.max(days, column.from()));
    }

    SignalKind kind() {
        return kind;
    }

    List<Column> columns() {
        return columns;
    }

    String text(Selection selection) {
        StringBuilder text = new StringBuilder("select account_id, max(occurred_at) as newest");
        for (Column column : columns) {
            text.append(", ").append(expression(column));
        }
        return text.append(" from account_signal where kind = ? and ")
                .append(selection.condition())
                .append(" and occurred_at >= ? and occurred_at < ? group by account_id")
                .toString();
    }

    private String expression(Column column) {
        String condition = (isCut(column) ? "occurred_at >= ?" : "")
                + (isCut(column) && column.until() > 0 ? " and " : "")
                + (column.until() > 0 ? "occurred_at < ?" : "");
        if (condition.isEmpty()) {
            return column.term() == Term.COUNT ? "count(*)" : "sum(" + column.term().sql + ")";
        }
        return "sum(case when " + condition + " then " + column.term().sql + " else 0 end)";
    }

    /** Whether the column begins later than the query does. */
    private boolean isCut(Column column) {
        return column.from() != horizon;
    }

    /** @param end the first instant that no longer belongs to the day */
    void bind(PreparedStatement statement, Instant end, SqlInstants instants) throws SQLException {
        int at = 1;
        for (Column column : columns) {
            if (isCut(column)) {
                statement.setObject(at++, instants.parameter(before(end, column.from())));
            }
            if (column.until() > 0) {
                statement.setObject(at++, instants.parameter(before(end, column.until())));
            }
        }
        statement.setString(at++, kind.name());
        statement.setObject(at++, instants.parameter(horizon == 0 ? Instant.EPOCH : before(end, horizon)));
        statement.setObject(at, instants.parameter(end));
    }

    private static Instant before(Instant end, int days) {
        return end.minus(days, ChronoUnit.DAYS);
    }
}
