package app.atalaya.task;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.field.Names;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of lists of tasks: each names whose accounts it may look at. */
@Component
class TaskQueries {

    private static final String COLUMNS = """
            select t.id, t.account_id, a.account_key, a.name, t.title, t.note, o.id as owner_id, o.username, o.name as owner_name,
                case when o.enabled = true and exists (select 1 from account_member w
                    where w.account_id = t.account_id and w.user_id = t.owner_id) then 1 else 0 end as on_team,
                t.due_on, t.state, t.origin_code, t.origin_key, c.name as creator, t.created_at, t.closed_at, t.version,
                case when :editor = 2 or :editor = 1 and exists (select 1 from account_member e
                    where e.account_id = t.account_id and e.user_id = :viewer) then 1 else 0 end as editable
            """;

    private static final String FROM = """
            from task t join account a on a.id = t.account_id left join app_user o on o.id = t.owner_id
            left join app_user c on c.id = t.created_by where\s""";

    private final JdbcClient sql;
    private final AccountAccess access;
    private final CurrentUser currentUser;

    TaskQueries(JdbcClient sql, AccountAccess access, CurrentUser currentUser) {
        this.sql = sql;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** If the user may see its account. */
    Optional<TaskLine> find(TaskId id) {
        AccountScope scope = access.scope();
        return sql.sql(COLUMNS + FROM + "t.id = :id and " + scope.predicate("t.account_id"))
                .param("id", id.value())
                .param("editor", editor())
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(TaskQueries::line)
                .optional();
    }

    /** The open task of that origin; whose account it is, the caller has checked. */
    Optional<TaskId> openFrom(AccountId account, TaskOrigin origin) {
        return sql.sql(
                        "select id from task where account_id = ? and origin_code = ? and origin_key = ? and open_slot = 1")
                .params(account.value(), origin.code(), origin.key())
                .query(Long.class)
                .optional()
                .map(TaskId::new);
    }

    List<TaskLine> page(TaskFilter filter, TaskSort sort, boolean descending, int offset, int limit) {
        AccountScope scope = access.scope();
        return sql.sql(COLUMNS + FROM + condition(filter, scope) + " order by " + sort.orderBy(descending)
                        + " limit :limit offset :offset")
                .params(values(filter, scope))
                .param("editor", editor())
                .param("limit", limit)
                .param("offset", offset)
                .query(TaskQueries::line)
                .list();
    }

    /** How many there are, and how many of them were due before that day. */
    TaskCounts count(TaskFilter filter, LocalDate today) {
        AccountScope scope = access.scope();
        return sql.sql("""
                        select count(*), coalesce(sum(case when t.due_on < :today then 1 else 0 end), 0)
                        from task t join account a on a.id = t.account_id where\s""" + condition(filter, scope))
                .params(values(filter, scope))
                .param("today", today)
                .query((row, number) -> new TaskCounts(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static String condition(TaskFilter filter, AccountScope scope) {
        return "t.state = :state and " + scope.predicate("t.account_id")
                + switch (filter.whose()) {
                    case MINE -> " and t.owner_id = :viewer";
                    case TEAM ->
                        " and exists (select 1 from account_member m where m.account_id = t.account_id and m.user_id = :viewer)";
                    case ALL -> "";
                }
                + (filter.account() == null ? " and a.archived_at is null" : " and t.account_id = :account")
                + (filter.text().isBlank()
                        ? ""
                        : " and (t.title_folded like :text escape '!' or a.name_folded like :text escape '!')");
    }

    private static Map<String, Object> values(TaskFilter filter, AccountScope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put(AccountScope.VIEWER, scope.viewer().value());
        values.put("state", filter.state().name());
        if (filter.account() != null) {
            values.put("account", filter.account().value());
        }
        if (!filter.text().isBlank()) {
            values.put("text", Names.containing(filter.text()));
        }
        return values;
    }

    /** 2: changes every task; 1: those of the accounts whose team they are on; 0: none. */
    private int editor() {
        SignedInUser user = currentUser.get();
        if (user.is(Role.ADMINISTRATOR)) {
            return 2;
        }
        return user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER) ? 1 : 0;
    }

    private static TaskLine line(ResultSet row, int number) throws SQLException {
        String originCode = row.getString("origin_code");
        String originKey = row.getString("origin_key");
        return new TaskLine(
                new TaskId(row.getLong("id")),
                new AccountRef(
                        new AccountId(row.getLong("account_id")), row.getString("account_key"), row.getString(4)),
                row.getString("title"),
                row.getString("note"),
                owner(row),
                row.getInt("on_team") == 1,
                row.getObject("due_on", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                originCode == null || originKey == null ? null : new TaskOrigin(originCode, originKey),
                row.getString("creator"),
                SqlInstants.read(row, "created_at"),
                SqlInstants.find(row, "closed_at"),
                row.getInt("editable") == 1,
                row.getInt("version"));
    }

    private static @Nullable Person owner(ResultSet row) throws SQLException {
        long owner = row.getLong("owner_id");
        return row.wasNull()
                ? null
                : new Person(new UserId(owner), row.getString("username"), row.getString("owner_name"));
    }
}
