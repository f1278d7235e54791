package app.atalaya.health;

import app.atalaya.health.AggregateLayout.Sums;
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

/**
 * What is asked of the signals of a kind: every column that some measure wants, over the longest window of them; as one statement for
 * one day, and as one for the sums of many days.
 */
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

    /** What has to be known of each day, each once. */
    List<Term> terms() {
        return columns.stream().map(Column::term).distinct().toList();
    }

    String text(Selection selection) {
        StringBuilder text = new StringBuilder("select account_id, max(occurred_at) as newest");
        for (Column column : columns) {
            text.append(", ").append(expression(column));
        }
        return text.append(source(selection)).append(" group by account_id").toString();
    }

    /** @param day the expression of the day that a signal belongs to */
    String dailyText(Selection selection, String day) {
        StringBuilder text = new StringBuilder("select account_id, " + day);
        terms().forEach(term -> text.append(", ").append(sum(term)));
        return text.append(source(selection))
                .append(" group by account_id, ")
                .append(day)
                .append(" order by 1, 2")
                .toString();
    }

    private static String source(Selection selection) {
        return " from account_signal where kind = ? and " + selection.condition()
                + " and occurred_at >= ? and occurred_at < ?";
    }

    private static String sum(Term term) {
        return term == Term.COUNT ? "count(*)" : "sum(" + term.sql + ")";
    }

    private String expression(Column column) {
        String condition = (isCut(column) ? "occurred_at >= ?" : "")
                + (isCut(column) && column.until() > 0 ? " and " : "")
                + (column.until() > 0 ? "occurred_at < ?" : "");
        if (condition.isEmpty()) {
            return sum(column.term());
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
        bind(statement, at, end, end, instants);
    }

    /** @param first the end of the first day, {@code last} that of the last one */
    void bindDaily(PreparedStatement statement, Instant first, Instant last, SqlInstants instants) throws SQLException {
        bind(statement, 1, first, last, instants);
    }

    private void bind(PreparedStatement statement, int at, Instant first, Instant last, SqlInstants instants)
            throws SQLException {
        statement.setString(at, kind.name());
        statement.setObject(at + 1, instants.parameter(horizon == 0 ? Instant.EPOCH : before(first, horizon)));
        statement.setObject(at + 2, instants.parameter(last));
    }

    /** Fills in the columns as of the end of that day, from {@code offset} on, and the newest signal. */
    void addUp(DailySums daily, int today, Sums sums, int offset) {
        List<Term> terms = terms();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sums.values()[offset + i] =
                    daily.sum(terms.indexOf(column.term()), first(today, column.from()), today - column.until());
        }
        sums.newest()[kind.ordinal()] = daily.newest(first(today, horizon), today);
    }

    private static int first(int today, int days) {
        return days == 0 ? 0 : today + 1 - days;
    }

    private static Instant before(Instant end, int days) {
        return end.minus(days, ChronoUnit.DAYS);
    }
}
