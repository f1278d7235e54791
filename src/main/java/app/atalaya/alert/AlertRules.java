package app.atalaya.alert;

import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules, and how well each does. A change counts for all accounts at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AlertRules {

    /** Announced when a rule changed. */
    public static final String TOPIC = "alert-rules";

    /** That far back a rule's record looks. */
    public static final int RECORD_DAYS = 90;

    private final RuleStore store;
    private final AlertDirty dirty;
    private final AlertWorker worker;
    private final CurrentUser currentUser;
    private final JdbcClient sql;
    private final SqlInstants instants;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    AlertRules(
            RuleStore store,
            AlertDirty dirty,
            AlertWorker worker,
            CurrentUser currentUser,
            JdbcClient sql,
            SqlInstants instants,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.store = store;
        this.dirty = dirty;
        this.worker = worker;
        this.currentUser = currentUser;
        this.sql = sql;
        this.instants = instants;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** All kinds, in their order. */
    public List<AlertRule> all() {
        return store.all();
    }

    /** By kind; counts only, whoever's accounts they are of. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'EXECUTIVE')")
    public Map<RuleKind, RuleRecord> records() {
        Map<RuleKind, RuleRecord> records = new EnumMap<>(RuleKind.class);
        sql.sql("""
                select kind,
                    sum(case when opened_at >= :since then 1 else 0 end) as raised,
                    sum(case when open_key is not null then 1 else 0 end) as standing,
                    coalesce(sum((select count(*) from alert_rating r where r.alert_id = alert.id and r.useful = true)), 0) as useful,
                    coalesce(sum((select count(*) from alert_rating r where r.alert_id = alert.id and r.useful = false)), 0) as useless
                from alert where opened_at >= :since or open_key is not null group by kind""")
                .param("since", instants.parameter(clock.instant().minus(Duration.ofDays(RECORD_DAYS))))
                .query(row -> {
                    records.put(
                            RuleKind.valueOf(row.getString("kind")),
                            new RuleRecord(
                                    row.getInt("raised"),
                                    row.getInt("standing"),
                                    row.getInt("useful"),
                                    row.getInt("useless")));
                });
        for (RuleKind kind : RuleKind.values()) {
            records.putIfAbsent(kind, RuleRecord.NONE);
        }
        return records;
    }

    /**
     * @throws OptimisticLockingFailureException if somebody saved the rule meanwhile
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void save(AlertRule rule) {
        List<String> problems = rule.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Out of range: " + problems);
        }
        if (!store.update(rule, currentUser.get().id())) {
            throw new OptimisticLockingFailureException("Somebody else has saved the rule " + rule.kind());
        }
        dirty.markAll();
        worker.soon();
        liveUpdates.changed(TOPIC);
    }
}
