package app.atalaya.health;

import app.atalaya.health.AggregateLayout.Sums;
import app.atalaya.health.Aggregation.Column;
import app.atalaya.health.Aggregation.Term;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.SqlInstants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked of the signals of a kind: every column that some measure wants, over the longest window of them.
 *
 * <p>For one day it is one statement. The edges of the shorter windows cut the longest into slices: the database adds up each account's
 * slices, looking at each signal once whatever the number of columns, and a column is the sum of the slices within its window. For many
 * days it is one statement too, whose slices are days.
 */
final class KindQuery {

    private static final int ALL_OF_THE_PAST = 0;

    private final SignalKind kind;
    private final List<Column> columns;
    private final List<Term> terms;
    /** In days before the end of the day; 0: all of the past. */
    private final int horizon;
    /** Where windows begin or end within the longest one, in days before the end of the day, the earliest first. */
    private final List<Integer> edges;

    private final List<Part> parts;

    /** Which slices a column adds up, and which figure of theirs, counted from 0. */
    private record Part(int firstSlice, int lastSlice, int term) {}

    KindQuery(SignalKind kind, Collection<Measure> measures) {
        this.kind = kind;
        columns = measures.stream().flatMap(this::columns).distinct().toList();
        terms = columns.stream().map(Column::term).distinct().toList();
        horizon = horizon(
                measures.stream().filter(measure -> columns(measure).findAny().isPresent()));
        edges = columns.stream()
                .flatMap(column -> Stream.of(column.from(), column.until()))
                .filter(days -> days != horizon && days != 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        parts = columns.stream().map(this::part).toList();
    }

    private Stream<Column> columns(Measure measure) {
        return measure.aggregation().columns(measure).stream().filter(column -> column.kind() == kind);
    }

    private int horizon(Stream<Measure> measures) {
        IntStream days = IntStream.concat(
                measures.mapToInt(Measure::horizonDays), columns.stream().mapToInt(Column::from));
        return days.reduce(
                1, (a, b) -> a == ALL_OF_THE_PAST || b == ALL_OF_THE_PAST ? ALL_OF_THE_PAST : Math.max(a, b));
    }

    private Part part(Column column) {
        return new Part(
                column.from() == horizon ? 0 : edges.indexOf(column.from()) + 1,
                column.until() == 0 ? edges.size() : edges.indexOf(column.until()),
                terms.indexOf(column.term()));
    }

    SignalKind kind() {
        return kind;
    }

    List<Column> columns() {
        return columns;
    }

    /** What has to be known of each day, each once. */
    List<Term> terms() {
        return terms;
    }

    String text(Selection selection) {
        return select("max(occurred_at) as newest, " + slice() + " as slice", selection)
                + (edges.isEmpty() ? "" : ", slice");
    }

    /** @param day the expression of the day that a signal belongs to */
    String dailyText(Selection selection, String day) {
        return select(day, selection) + ", " + day + " order by 1, 2";
    }

    private String select(String what, Selection selection) {
        return "select account_id, " + what + ", "
                + terms.stream().map(term -> term.sql).collect(Collectors.joining(", "))
                + " from account_signal where kind = ? and " + selection.condition()
                + " and occurred_at >= ? and occurred_at < ? group by account_id";
    }

    /** The number of the slice that a signal falls into, the earliest first. */
    private String slice() {
        if (edges.isEmpty()) {
            return "0";
        }
        return IntStream.range(0, edges.size())
                .mapToObj(edge -> " when occurred_at < ? then " + edge)
                .collect(Collectors.joining("", "case", " else " + edges.size() + " end"));
    }

    /** @param end the first instant that no longer belongs to the day */
    void bind(PreparedStatement statement, Instant end, SqlInstants instants) throws SQLException {
        int at = 1;
        for (int edge : edges) {
            statement.setObject(at++, instants.parameter(before(end, edge)));
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
        statement.setObject(
                at + 1, instants.parameter(horizon == ALL_OF_THE_PAST ? Instant.EPOCH : before(first, horizon)));
        statement.setObject(at + 2, instants.parameter(last));
    }

    private static Instant before(Instant end, int days) {
        return end.minus(days, ChronoUnit.DAYS);
    }

    /** A row of the answer: one account, one slice. */
    record Slice(ResultSet row) {

        long account() throws SQLException {
            return row.getLong(1);
        }

        Instant newest() throws SQLException {
            return SqlInstants.read(row, "newest");
        }

        private int number() throws SQLException {
            return row.getInt(3);
        }

        private double figure(int term) throws SQLException {
            return row.getDouble(4 + term);
        }
    }

    /** Adds a slice to the columns that it belongs to, which begin at the offset. */
    void add(Slice slice, double[] values, int offset) throws SQLException {
        int number = slice.number();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.firstSlice() <= number && number <= part.lastSlice()) {
                values[offset + i] += slice.figure(part.term());
            }
        }
    }

    /** Fills in the columns as of the end of that day, from {@code offset} on, and the newest signal. */
    void addUp(DailySums daily, int today, Sums sums, int offset) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sums.values()[offset + i] =
                    daily.sum(parts.get(i).term(), first(today, column.from()), today - column.until());
        }
        sums.newest()[kind.ordinal()] = daily.newest(first(today, horizon), today);
    }

    private static int first(int today, int days) {
        return days == ALL_OF_THE_PAST ? 0 : today + 1 - days;
    }
}
