package app.atalaya.health;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.health.EvidencePage.Evidence;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens scores to their reasons: factors, measures, and the signals behind each. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HealthExplanations {

    private static final String SIGNALS = """
            from account_signal where kind in (:kinds) and account_id = :account
                and occurred_at >= :from and occurred_at < :until
            """;

    private final JdbcClient sql;
    private final AccountAccess access;
    private final ModelStore models;
    private final SqlInstants instants;
    private final ChangeReader changes;
    private final Clock clock;
    private final Map<Integer, ModelVersion> versions = new ConcurrentHashMap<>();

    HealthExplanations(
            JdbcClient sql,
            AccountAccess access,
            ModelStore models,
            SqlInstants instants,
            ChangeReader changes,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.models = models;
        this.instants = instants;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Why the account stood where it stood at the end of that day; empty before its history begins.
     *
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public Optional<Explanation> explain(AccountId account, LocalDate day) {
        access.requireVisible(account);
        return sql.sql("""
                select on_day, model_version, figures from health_history
                where account_id = :account and on_day <= :day order by on_day desc limit 1
                """)
                .param("account", account.value())
                .param("day", day)
                .query((row, n) -> scored(account, row).explain())
                .optional();
    }

    /** Both days of each account that the user may see and whose history has begun, with the steps between them, in one statement. */
    public Map<AccountId, Comparison> compare(Collection<AccountId> accounts, LocalDate before, LocalDate now) {
        Map<AccountId, ScoredDay> then = new HashMap<>();
        Map<AccountId, ScoredDay> today = new HashMap<>();
        if (!accounts.isEmpty()) {
            AccountScope scope = access.scope();
            sql.sql("""
                    select s.present, h.account_id, h.on_day, h.model_version, h.figures
                    from (select account_id, max(on_day) as standing, 0 as present from health_history
                            where account_id in (:accounts) and on_day <= :before group by account_id
                        union all
                        select account_id, max(on_day) as standing, 1 as present from health_history
                            where account_id in (:accounts) and on_day <= :now group by account_id) s
                    join health_history h on h.account_id = s.account_id and h.on_day = s.standing
                    where %s
                    """.formatted(scope.predicate("h.account_id")))
                    .param("accounts", accounts.stream().map(AccountId::value).toList())
                    .param("before", before)
                    .param("now", now)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        AccountId account = new AccountId(row.getLong("account_id"));
                        (row.getInt("present") == 1 ? today : then).put(account, scored(account, row));
                    });
        }
        Map<AccountId, Comparison> found = new HashMap<>();
        today.forEach((account, day) -> found.put(account, Comparison.of(then.get(account), day)));
        return found;
    }

    /**
     * What moved the account's score between the ends of two days.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}, or {@code to} after today
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public ScoreChange change(AccountId account, LocalDate from, LocalDate to) {
        access.requireVisible(account);
        if (from.isAfter(to) || to.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("Not a period until today: " + from + " to " + to);
        }
        Comparison comparison = compare(List.of(account), from, to).get(account);
        return new ScoreChange(
                from,
                to,
                changes.begins(account),
                comparison,
                comparison == null ? Map.of() : changes.news(account, comparison));
    }

    /**
     * The signals that changed their part in a measure between the two days of a comparison.
     *
     * @param step of that comparison
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public ChangedSignals changedSignals(
            AccountId account, ChangeStep step, Comparison comparison, int offset, int limit) {
        access.requireVisible(account);
        return changes.signals(account, step, comparison, offset, limit);
    }

    /**
     * The signals that a measure counts on a day.
     *
     * @param part from an explanation of that day
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public EvidencePage evidence(
            AccountId account, Explanation.MeasurePart part, LocalDate day, int offset, int limit) {
        access.requireVisible(account);
        LocalDate from = part.from() == null ? LocalDate.EPOCH : part.from();
        Map<String, Object> window = Map.of(
                "account", account.value(),
                "kinds", part.measure().kinds().stream().map(SignalKind::name).toList(),
                "from", instants.parameter(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                "until",
                        instants.parameter(
                                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        int total = sql.sql("select count(*) " + SIGNALS)
                .params(window)
                .query((row, n) -> row.getInt(1))
                .single();
        return new EvidencePage(
                total,
                sql.sql("select kind, occurred_at, quantity, scale, source, external_id, subject " + SIGNALS
                                + " order by occurred_at desc, id desc limit :limit offset :offset")
                        .params(window)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) -> evidence(row))
                        .list());
    }

    private ScoredDay scored(AccountId account, ResultSet row) throws SQLException {
        return new ScoredDay(
                account,
                row.getObject("on_day", LocalDate.class),
                version(row.getInt("model_version")),
                Figures.decode(row.getString("figures")));
    }

    /** A saved version never changes, so it is read once. */
    private ModelVersion version(int number) {
        return versions.computeIfAbsent(number, wanted -> models.version(wanted).orElseThrow());
    }

    static Evidence evidence(ResultSet row) throws SQLException {
        int scale = row.getInt("scale");
        return new Evidence(
                SignalKind.valueOf(row.getString("kind")),
                SqlInstants.read(row, "occurred_at"),
                row.getDouble("quantity"),
                scale == 0 ? null : Integer.valueOf(scale),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("subject"));
    }
}
