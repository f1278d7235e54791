package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates users on behalf of whoever has been found to be allowed to: the administrator, the first start, demo mode. */
@Component
class UserAccounts {

    private final UserRepository users;
    private final PasswordEncoder passwords;

    private final JdbcClient sql;

    UserAccounts(UserRepository users, PasswordEncoder passwords, JdbcClient sql) {
        this.users = users;
        this.sql = sql;
        this.passwords = passwords;
    }

    @Transactional
    public User create(NewUser wanted) {
        PasswordRules.check(wanted.password(), wanted.username());
        return save(wanted);
    }

    /** A user whom everybody may know, for demo mode only: no password rules. */
    @Transactional
    public User createDemo(NewUser wanted, String zone) {
        User user = save(wanted);
        user.markDemo();
        user.liveIn(zone);
        return users.saveAndFlush(user);
    }

    private User save(NewUser wanted) {
        Instant now = Clock.systemUTC().instant();
        User user = new User(
                wanted.username(), wanted.name(), wanted.email(), wanted.roles(), hash(wanted.password()), now);
        if (users.findByUsername(user.username()).isPresent()) {
            throw taken();
        }
        try {
            return users.saveAndFlush(user);
        } catch (DataIntegrityViolationException sameNameMeanwhile) {
            throw taken();
        }
    }

    String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("No password");
        }
        return hash;
    }

    boolean matches(String password, User user) {
        return passwords.matches(password, user.passwordHash());
    }

    /** No browser signs the user in by itself any more. */
    void forgetDevices(User user) {
        sql.sql("delete from persistent_logins where username = ?")
                .param(user.username())
                .update();
    }

    private static UserRuleException taken() {
        return new UserRuleException(Field.USERNAME, "identity.problem.username-taken");
    }
}
