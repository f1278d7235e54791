package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.uikit.Chunks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which model scores whom. Where there is but one there is nothing to read. */
@Component
class Assignments {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    Assignments(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** For a day that becomes the present. */
    Assignment present(Selection selection, LocalDate day, ModelTimeline models) {
        return new Assignment(models, fitting(selection, models.arrangement()), Map.of(), day);
    }

    /** For days up to the last, which becomes the present; to be read before the history is cut. */
    Assignment past(Selection selection, LocalDate last, ModelTimeline models) {
        Map<Long, NavigableMap<LocalDate, ModelId>> past = new HashMap<>();
        if (!models.wasAlwaysSingle()) {
            jdbc.query(
                    "select account_id, on_day, model_version from health_history where " + selection.condition()
                            + " order by account_id, on_day",
                    row -> {
                        LocalDate day = row.getObject(2, LocalDate.class);
                        ModelId model = models.version(row.getInt(3)).of();
                        NavigableMap<LocalDate, ModelId> own =
                                past.computeIfAbsent(row.getLong(1), account -> new TreeMap<>());
                        if (own.isEmpty() || !own.lastEntry().getValue().equals(model)) {
                            own.put(day, model);
                        }
                    });
        }
        return new Assignment(models, fitting(selection, models.arrangement()), past, last);
    }

    /** Those of the accounts that fit another model than the one that their present score is of. */
    Set<AccountId> moved(Set<AccountId> accounts, ModelTimeline models) {
        Set<AccountId> moved = new HashSet<>();
        for (List<AccountId> chunk : Chunks.of(accounts)) {
            sql.sql("""
                    select a.id, a.segment, a.type, h.model_version
                    from account a join account_health h on h.account_id = a.id where a.id in (:accounts)
                    """)
                    .param("accounts", chunk.stream().map(AccountId::value).toList())
                    .query(row -> {
                        ScoringModel fitting =
                                models.arrangement().scoring(row.getString(2), AccountType.valueOf(row.getString(3)));
                        if (!models.version(row.getInt(4)).of().equals(fitting.id())) {
                            moved.add(new AccountId(row.getLong(1)));
                        }
                    });
        }
        return moved;
    }

    private Map<Long, ModelId> fitting(Selection selection, Arrangement arrangement) {
        Map<Long, ModelId> fitting = new HashMap<>();
        if (!arrangement.isSingle()) {
            jdbc.query(
                    "select account_id, segment, type from (select id as account_id, segment, type from account) a where "
                            + selection.condition(),
                    row -> {
                        ScoringModel model =
                                arrangement.scoring(row.getString(2), AccountType.valueOf(row.getString(3)));
                        if (!model.standard()) {
                            fitting.put(row.getLong(1), model.id());
                        }
                    });
        }
        return fitting;
    }
}
