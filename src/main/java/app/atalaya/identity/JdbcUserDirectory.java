package app.atalaya.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
class JdbcUserDirectory implements UserDirectory {

    private final JdbcClient sql;
    private final DemoMode demoMode;

    JdbcUserDirectory(JdbcClient sql, DemoMode demoMode) {
        this.sql = sql;
        this.demoMode = demoMode;
    }

    @Override
    public List<Person> search(String text, int offset, int limit) {
        return sql.sql("""
                        select id, username, name from app_user
                        where enabled = true and (demo = false or :demo = true)
                          and (lower(name) like :pattern escape '!' or username like :pattern escape '!')
                        order by name, id limit :limit offset :offset""")
                .param("demo", demoMode.isOn())
                .param("pattern", Patterns.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcUserDirectory::person)
                .list();
    }

    @Override
    public Map<UserId, Person> named(Collection<UserId> ids) {
        Map<UserId, Person> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, username, name from app_user where id in (:ids)")
                    .param("ids", ids.stream().map(UserId::value).distinct().toList())
                    .query(JdbcUserDirectory::person)
                    .list()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    @Override
    public Optional<Person> byUsername(String username) {
        return sql.sql("""
                        select id, username, name from app_user
                        where username = :username and enabled = true and (demo = false or :demo = true)""")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .param("demo", demoMode.isOn())
                .query(JdbcUserDirectory::person)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new UserId(row.getLong("id")), row.getString("username"), row.getString("name"));
    }
}
