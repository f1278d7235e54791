package app.atalaya.health;

import app.atalaya.health.AggregateLayout.Sums;
import app.atalaya.uikit.SqlInstants;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final int DAY = 24 * 60 * 60;

    private final JdbcTemplate sql;
    private final SqlInstants instants;

    SignalAggregates(JdbcTemplate sql, SqlInstants instants) {
        this.sql = sql;
        this.instants = instants;
    }

    /** The figures of the selected accounts by id; an account without any signal that could matter to the model is absent. */
    Map<Long, Figures> read(AggregateLayout layout, LocalDate day, Selection selection) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<Long, Sums> sums = new HashMap<>();
        for (int i = 0; i < layout.queries().size(); i++) {
            read(layout, i, end, selection, sums);
        }
        Map<Long, Figures> figures = HashMap.newHashMap(sums.size());
        int today = (int) day.toEpochDay();
        sums.forEach((account, sum) -> figures.put(account, layout.figures(sum, today)));
        return figures;
    }

    private void read(AggregateLayout layout, int number, Instant end, Selection selection, Map<Long, Sums> sums) {
        KindQuery query = layout.queries().get(number);
        int kind = query.kind().ordinal();
        int offset = layout.offset(number);
        sql.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(query.text(selection));
                    query.bind(statement, end, instants);
                    return statement;
                },
                row -> {
                    KindQuery.Slice slice = new KindQuery.Slice(row);
                    Sums sum = sums.computeIfAbsent(slice.account(), id -> layout.empty());
                    int newest = (int) Math.floorDiv(slice.newest().getEpochSecond(), DAY);
                    sum.newest()[kind] = Math.max(sum.newest()[kind], newest);
                    query.add(slice, sum.values(), offset);
                });
    }
}
