package app.atalaya.health;

import app.atalaya.uikit.SqlInstants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * When accounts were gone: from the day after a churn until the day on which recurring revenue rises again. Meanwhile the score stays as it
 * was on the day of the churn, whatever else is recorded: who left is neither healthy nor ill.
 */
@Component
class Absences {

    private final JdbcTemplate sql;

    Absences(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Of the selected accounts that ever left: from which day on each was gone (true) or back (false). */
    Map<Long, NavigableMap<LocalDate, Boolean>> of(Selection selection) {
        List<Long> left = sql.query(
                "select distinct account_id from account_signal where kind = 'CHURN' and " + selection.condition()
                        + " order by account_id",
                (row, n) -> row.getLong(1));
        Map<Long, NavigableMap<LocalDate, Boolean>> absences = new HashMap<>();
        if (left.isEmpty()) {
            return absences;
        }
        sql.query(
                "select account_id, kind, occurred_at from account_signal where kind in ('CHURN', 'REVENUE')"
                        + " and (kind = 'CHURN' or quantity > 0) and "
                        + Selection.of(left).condition() + " order by account_id, occurred_at, kind desc",
                row -> {
                    LocalDate day = LocalDate.ofInstant(SqlInstants.read(row, "occurred_at"), ZoneOffset.UTC);
                    NavigableMap<LocalDate, Boolean> own =
                            absences.computeIfAbsent(row.getLong(1), account -> new TreeMap<>());
                    boolean gone = row.getString(2).equals("CHURN");
                    LocalDate from = gone ? day.plusDays(1) : day;
                    own.tailMap(from, true).clear();
                    own.put(from, gone);
                });
        return absences;
    }

    static boolean isGone(Map<Long, NavigableMap<LocalDate, Boolean>> absences, long account, LocalDate day) {
        NavigableMap<LocalDate, Boolean> own = absences.get(account);
        Map.Entry<LocalDate, Boolean> last = own == null ? null : own.floorEntry(day);
        return last != null && last.getValue();
    }
}
