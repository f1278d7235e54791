package app.atalaya.identity;

import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists users, a page at a time: one statement for the users, one for their roles. */
@Component
class UserQueries {

    private final JdbcClient sql;

    UserQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<UserRow> page(UserFilter filter, UserSort sort, boolean descending, int offset, int limit) {
        List<UserRow> rows = new ArrayList<>();
        bind(
                        filter,
                        "select u.id, u.username, u.name, u.email, u.enabled, u.last_sign_in_at, u.version",
                        " order by " + sort.orderBy(descending) + " limit " + limit + " offset " + offset)
                .query(UserQueries::row)
                .list()
                .forEach(rows::add);
        Map<Long, Set<Role>> roles = roles(rows);
        return rows.stream()
                .map(row -> withRoles(row, roles.getOrDefault(row.id().value(), Set.of())))
                .toList();
    }

    int count(UserFilter filter) {
        return bind(filter, "select count(*)", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bind(UserFilter filter, String select, String end) {
        StringBuilder query = new StringBuilder(select)
                .append(" from app_user u where (lower(u.name) like :pattern escape '!'")
                .append(" or u.username like :pattern escape '!' or lower(u.email) like :pattern escape '!')");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("pattern", Patterns.containing(filter.text()));
        if (filter.role() != null) {
            query.append(" and exists (select 1 from user_role r where r.user_id = u.id and r.role = :role)");
            parameters.put("role", filter.role().name());
        }
        if (filter.enabled() != null) {
            query.append(" and u.enabled = :enabled");
            parameters.put("enabled", filter.enabled());
        }
        return sql.sql(query.append(end).toString()).params(parameters);
    }

    private static UserRow row(ResultSet row, int number) throws SQLException {
        return new UserRow(
                new UserId(row.getLong("id")),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                Set.of(),
                row.getBoolean("enabled"),
                SqlInstants.find(row, "last_sign_in_at"),
                row.getInt("version"));
    }

    private Map<Long, Set<Role>> roles(List<UserRow> rows) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        if (!rows.isEmpty()) {
            sql.sql("select user_id, role from user_role where user_id in (:ids)")
                    .param("ids", rows.stream().map(row -> row.id().value()).toList())
                    .query((row, number) -> roles.computeIfAbsent(row.getLong(1), id -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString(2))))
                    .list();
        }
        return roles;
    }

    private static UserRow withRoles(UserRow row, Set<Role> roles) {
        return new UserRow(
                row.id(),
                row.username(),
                row.name(),
                row.email(),
                roles,
                row.enabled(),
                row.lastSignIn(),
                row.version());
    }
}
