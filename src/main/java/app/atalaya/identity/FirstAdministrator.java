package app.atalaya.identity;

import app.atalaya.uikit.SqlInstants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in the very first administrator, who has nobody to create them: whoever can read the log holds a link that works once, for a
 * day, and only as long as there is no administrator.
 */
@Component
public class FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Administrators administrators;
    private final UserAccounts accounts;
    private final InstantSource time;

    @Autowired
    FirstAdministrator(JdbcClient sql, SqlInstants instants, Administrators administrators, UserAccounts accounts) {
        this(sql, instants, administrators, accounts, InstantSource.system());
    }

    FirstAdministrator(
            JdbcClient sql,
            SqlInstants instants,
            Administrators administrators,
            UserAccounts accounts,
            InstantSource time) {
        this.sql = sql;
        this.instants = instants;
        this.administrators = administrators;
        this.accounts = accounts;
        this.time = time;
    }

    /** Whether the token opens the setup now. */
    public boolean isValid(String token) {
        return !administrators.exist()
                && sql.sql("select count(*) from setup_token where token_hash = ? and expires_at > ?")
                                .params(hash(token), instants.parameter(time.instant()))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Uses the token up and creates the administrator.
     *
     * @return false if the token does not hold (any more)
     * @throws UserRuleException if the name or password breaks a rule; the token can then be used again
     */
    @Transactional
    public boolean create(String token, String username, String name, String password) {
        if (!isValid(token) || useUp(token) == 0) {
            return false;
        }
        accounts.create(new NewUser(username, name, null, password, Set.of(Role.ADMINISTRATOR)));
        return true;
    }

    private int useUp(String token) {
        return sql.sql("delete from setup_token where token_hash = ?")
                .param(hash(token))
                .update();
    }

    /** A new token; earlier ones hold no more. */
    @Transactional
    String issue() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = time.instant().plus(VALID);
        sql.sql("delete from setup_token").update();
        sql.sql("insert into setup_token (token_hash, expires_at) values (?, ?)")
                .params(hash(token), instants.parameter(expires))
                .update();
        return token;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
