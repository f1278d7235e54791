package app.atalaya.health;

import app.atalaya.health.AggregateLayout.Sums;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds the signals up, as of the end of a day (UTC): one statement per kind of signal, whatever the number of accounts, each reading one
 * range of the primary key. Every way to a score goes through here: after a change, at night, and for past days.
 */
@Component
class SignalAggregates {

    private final JdbcTemplate sql;

    SignalAggregates(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The figures of the selected accounts by id; an account without any signal that could matter to the model is absent. */
    Map<Long, Figures> read(AggregateLayout layout, LocalDate day, Selection selection) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        Map<Long, Sums> sums = new HashMap<>();
        for (int i = 0; i < layout.queries().size(); i++) {
            read(layout, i, end, selection, sums);
        }
        Map<Long, Figures> figures = HashMap.newHashMap(sums.size());
        int today = (int) day.toEpochDay();
        sums.forEach((account, sum) -> figures.put(account, layout.figures(sum, today)));
        return figures;
    }

    private void read(
            AggregateLayout layout, int number, OffsetDateTime end, Selection selection, Map<Long, Sums> sums) {
        KindQuery query = layout.queries().get(number);
        int kind = query.kind().ordinal();
        int offset = layout.offset(number);
        int columns = query.columns().size();
        sql.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(query.text(selection));
                    query.bind(statement, end);
                    return statement;
                },
                row -> {
                    Sums sum = sums.computeIfAbsent(row.getLong(1), id -> layout.empty());
                    sum.newest()[kind] = epochDay(row, 2);
                    for (int i = 0; i < columns; i++) {
                        sum.values()[offset + i] = row.getDouble(3 + i);
                    }
                });
    }

    /** A time comes with its zone from H2, and without one, in UTC, from MySQL. */
    private static int epochDay(ResultSet row, int column) throws SQLException {
        LocalDate day =
                switch (row.getObject(column)) {
                    case OffsetDateTime time ->
                        time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
                    case LocalDateTime utc -> utc.toLocalDate();
                    default -> row.getObject(column, LocalDateTime.class).toLocalDate();
                };
        return (int) day.toEpochDay();
    }
}
