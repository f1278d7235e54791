package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody must always be able to administrate. */
@Component
class Administrators {

    private final JdbcClient sql;
    private final DemoMode demoMode;

    Administrators(JdbcClient sql, DemoMode demoMode) {
        this.sql = sql;
        this.demoMode = demoMode;
    }

    /** Whether somebody may sign in who is an administrator. */
    boolean exist() {
        return countOthers(0) > 0;
    }

    /**
     * To be called in the transaction that takes the role away. The rows of the role are locked until its end: two administrators who
     * disable each other at the same moment do not both succeed.
     */
    void requireAnother(UserId leaving) {
        sql.sql("select user_id from user_role where role = 'ADMINISTRATOR' for update")
                .query(Long.class)
                .list();
        if (countOthers(leaving.value()) == 0) {
            throw new UserRuleException(Field.ROLES, "identity.problem.last-administrator");
        }
    }

    private int countOthers(long leaving) {
        return sql.sql("""
                        select count(*) from app_user u join user_role r on r.user_id = u.id
                        where r.role = 'ADMINISTRATOR' and u.enabled = true and u.id <> :leaving
                          and (u.demo = false or :demo = true)""")
                .param("leaving", leaving)
                .param("demo", demoMode.isOn())
                .query(Integer.class)
                .single();
    }
}
