package app.atalaya.alert;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.field.Names;
import app.atalaya.health.Band;
import app.atalaya.health.HealthSummary;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads alerts at the accounts that the signed-in user may see. */
@Component
class AlertReader {

    private static final String FROM = """
             from alert al join account a on a.id = al.account_id
            """;
    private static final String DETAILS = FROM + """
             left join account_health h on h.account_id = al.account_id
             left join app_user u on u.id = al.assignee_id
             left join app_user s on s.id = al.snoozed_by
             left join alert_notice n on n.alert_id = al.id and n.user_id = :viewer
             left join alert_rating r on r.alert_id = al.id and r.user_id = :viewer
            """;

    private final JdbcClient sql;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    AlertReader(JdbcClient sql, AccountAccess access, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    List<Alert> page(AlertFilter filter, int offset, int limit) {
        String order = filter.state() == AlertState.CLEARED
                ? "al.cleared_at desc, al.id desc"
                : "al.severity, coalesce(al.worsened_at, al.opened_at) desc, al.id desc";
        return statement(select() + DETAILS + where(filter) + " order by " + order + " limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> alert(row))
                .list();
    }

    int count(AlertFilter filter) {
        return statement("select count(*)" + FROM + where(filter))
                .params(parameters(filter))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** @param condition over {@code al} and {@code n}; the newest notice comes first, at most twenty */
    List<Alert> find(String condition, Map<String, ?> parameters) {
        return statement(select() + DETAILS + " where " + condition + " and " + visible()
                        + " order by n.id desc limit 20")
                .params(parameters)
                .query((row, n) -> alert(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String text) {
        return sql.sql(text)
                .param(AccountScope.VIEWER, currentUser.get().id().value())
                .param("today", LocalDate.now(clock));
    }

    private String visible() {
        return ":today is not null and " + access.scope().predicate("al.account_id");
    }

    private String select() {
        return """
                select al.*, a.account_key, a.name, a.annual_revenue, a.renewal_on,
                    h.score, h.confidence, h.band, h.change_30, h.on_day,
                    u.username as assignee_username, u.name as assignee_name,
                    s.username as snoozer_username, s.name as snoozer_name,
                    n.id as notice, n.seen_at, r.useful, """ + mayAct() + " as may_act ";
    }

    /** As {@link AccountAccess#mayEdit}, for all rows at once. */
    private String mayAct() {
        SignedInUser user = currentUser.get();
        if (user.is(Role.ADMINISTRATOR)) {
            return "1";
        }
        return user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER)
                ? "(select count(*) from account_member m where m.account_id = a.id and m.user_id = :viewer)"
                : "0";
    }

    private String where(AlertFilter filter) {
        StringBuilder condition = new StringBuilder(" where " + state(filter.state()));
        switch (filter.scope()) {
            case MINE ->
                condition.append(
                        " and (al.assignee_id = :viewer or (al.assignee_id is null and a.owner_id = :viewer))");
            case TEAM ->
                condition.append(
                        " and exists (select 1 from account_member t where t.account_id = a.id and t.user_id = :viewer)");
            case ALL -> {}
        }
        if (!filter.text().isBlank()) {
            condition.append(" and a.name_folded like :text escape '!'");
        }
        if (filter.kind() != null) {
            condition.append(" and al.kind = :kind");
        }
        if (filter.severity() != null) {
            condition.append(" and al.severity = :severity");
        }
        if (filter.account() != null) {
            condition.append(" and al.account_id = :account");
        }
        return condition + " and " + visible();
    }

    private static String state(AlertState state) {
        return switch (state) {
            case OPEN -> "al.open_key is not null and (al.snoozed_until is null or al.snoozed_until <= :today)";
            case SNOOZED -> "al.open_key is not null and al.snoozed_until > :today";
            case CLEARED -> "al.open_key is null";
        };
    }

    private static Map<String, Object> parameters(AlertFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        if (!filter.text().isBlank()) {
            parameters.put("text", "%" + Names.folded(filter.text().strip()).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        if (filter.severity() != null) {
            parameters.put("severity", filter.severity().rank());
        }
        if (filter.account() != null) {
            parameters.put("account", filter.account().value());
        }
        return parameters;
    }

    private Alert alert(ResultSet row) throws SQLException {
        AccountId account = new AccountId(row.getLong("account_id"));
        row.getLong("notice");
        boolean told = !row.wasNull();
        boolean useful = row.getBoolean("useful");
        return new Alert(
                row.getLong("id"),
                new AccountRef(account, row.getString("account_key"), row.getString("name")),
                RuleKind.valueOf(row.getString("kind")),
                Severity.ofRank(row.getInt("severity")),
                stateOf(row),
                AlertFacts.read(row.getString("facts")),
                health(row),
                row.getBigDecimal("annual_revenue"),
                row.getObject("renewal_on", LocalDate.class),
                SqlInstants.read(row, "opened_at"),
                SqlInstants.find(row, "worsened_at"),
                cleared(row),
                snoozed(row),
                person(row, "assignee_id", "assignee"),
                SqlInstants.find(row, "acknowledged_at"),
                told && row.getObject("seen_at") == null,
                row.getInt("may_act") > 0,
                row.getObject("useful") == null ? null : Boolean.valueOf(useful));
    }

    private AlertState stateOf(ResultSet row) throws SQLException {
        if (row.getString("open_key") == null) {
            return AlertState.CLEARED;
        }
        LocalDate until = row.getObject("snoozed_until", LocalDate.class);
        return until != null && until.isAfter(LocalDate.now(clock)) ? AlertState.SNOOZED : AlertState.OPEN;
    }

    private static Alert.@Nullable Cleared cleared(ResultSet row) throws SQLException {
        return row.getString("cleared_why") == null
                ? null
                : new Alert.Cleared(
                        SqlInstants.read(row, "cleared_at"),
                        Clearing.valueOf(row.getString("cleared_why")),
                        AlertFacts.read(row.getString("cleared_facts")));
    }

    private static Alert.@Nullable Snoozed snoozed(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("snoozed_until", LocalDate.class);
        return until == null
                ? null
                : new Alert.Snoozed(
                        until,
                        Objects.requireNonNullElse(row.getString("snooze_reason"), ""),
                        person(row, "snoozed_by", "snoozer"));
    }

    private static HealthSummary health(ResultSet row) throws SQLException {
        if (row.getString("band") == null) {
            return HealthSummary.unknown(row.getObject("opened_on", LocalDate.class));
        }
        return new HealthSummary(
                number(row.getBigDecimal("score")),
                row.getDouble("confidence"),
                Band.valueOf(row.getString("band")),
                number(row.getBigDecimal("change_30")),
                row.getObject("on_day", LocalDate.class));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    private static @Nullable Person person(ResultSet row, String id, String name) throws SQLException {
        String username = row.getString(name + "_username");
        return username == null
                ? null
                : new Person(new UserId(row.getLong(id)), username, row.getString(name + "_name"));
    }
}
