package app.atalaya.health;

import app.atalaya.health.AggregateLayout.Sums;
import app.atalaya.uikit.SqlInstants;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds the signals up for many days in a row. Windows of neighbouring days overlap almost wholly, so the signals are read once, summed by
 * the day, and each window is added up from its days: {@link SignalAggregates} would read them anew for every day, to the same result.
 */
@Component
class SignalHistory {

    private final JdbcTemplate sql;
    private final SqlInstants instants;

    SignalHistory(JdbcTemplate sql, SqlInstants instants) {
        this.sql = sql;
        this.instants = instants;
    }

    /** Reads what the figures of these days need; memory holds a row per account, kind and day. */
    Days read(AggregateLayout layout, LocalDate first, LocalDate last, Selection selection) {
        Days days = new Days(layout);
        for (int i = 0; i < layout.queries().size(); i++) {
            read(layout.queries().get(i), i, end(first), end(last), selection, days);
        }
        return days;
    }

    private void read(KindQuery query, int number, Instant first, Instant last, Selection selection, Days days) {
        int terms = query.terms().size();
        sql.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(query.dailyText(selection, instants.epochDay("occurred_at")));
                    query.bindDaily(statement, first, last, instants);
                    return statement;
                },
                row -> {
                    DailySums sums = days.of(row.getLong(1), number);
                    sums.next(row.getInt(2));
                    for (int term = 0; term < terms; term++) {
                        sums.set(term, row.getDouble(3 + term));
                    }
                });
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The signals of the accounts, by kind and day. */
    static final class Days {

        private final AggregateLayout layout;
        private final Map<Long, @Nullable DailySums[]> accounts = new HashMap<>();

        private Days(AggregateLayout layout) {
            this.layout = layout;
        }

        /** The figures of the accounts by id, as of the end of that day. */
        Map<Long, Figures> on(LocalDate day) {
            int today = (int) day.toEpochDay();
            Map<Long, Figures> figures = HashMap.newHashMap(accounts.size());
            accounts.forEach((account, kinds) -> figures.put(account, figures(kinds, today)));
            return figures;
        }

        private Figures figures(@Nullable DailySums[] kinds, int today) {
            Sums sums = layout.empty();
            List<KindQuery> queries = layout.queries();
            for (int i = 0; i < kinds.length; i++) {
                DailySums daily = kinds[i];
                if (daily != null) {
                    queries.get(i).addUp(daily, today, sums, layout.offset(i));
                }
            }
            return layout.figures(sums, today);
        }

        private DailySums of(long account, int query) {
            @Nullable
            DailySums[] kinds = accounts.computeIfAbsent(
                    account, id -> new @Nullable DailySums[layout.queries().size()]);
            DailySums sums = kinds[query];
            if (sums == null) {
                sums = new DailySums(layout.queries().get(query).terms().size());
                kinds[query] = sums;
            }
            return sums;
        }
    }
}
