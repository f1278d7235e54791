package app.atalaya.task;

import app.atalaya.account.AccountId;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may own the tasks of an account: the members of its team who may sign in. */
@Component
class TaskTeam {

    private final JdbcClient sql;

    TaskTeam(JdbcClient sql) {
        this.sql = sql;
    }

    List<Person> of(AccountId account) {
        return sql.sql("""
                        select u.id, u.username, u.name from account_member m join app_user u on u.id = m.user_id
                        where m.account_id = :account and u.enabled = true order by u.name, u.id""")
                .param("account", account.value())
                .query((row, number) -> new Person(new UserId(row.getLong(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * @param before who owned it: whoever left the team keeps what they have
     * @throws InvalidInputException if that user may not own tasks of the account
     */
    void require(AccountId account, @Nullable UserId owner, @Nullable UserId before) {
        if (owner != null
                && !owner.equals(before)
                && of(account).stream().noneMatch(member -> member.id().equals(owner))) {
            throw new InvalidInputException(FieldRules.one("owner", "task.rule.owner"));
        }
    }
}
