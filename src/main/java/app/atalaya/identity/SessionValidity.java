package app.atalaya.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whether sessions that were opened still hold: the truth is the user's row, so that every node ends the sessions of a user who was
 * disabled, got other roles or another password.
 */
@Component
public class SessionValidity {

    private final JdbcClient sql;
    private final UserRepository users;

    SessionValidity(JdbcClient sql, UserRepository users) {
        this.sql = sql;
        this.users = users;
    }

    /** Empty for those who are not users, such as anonymous ones. */
    public Optional<SignInKey> key(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignInPrincipal principal
                ? Optional.of(principal.key())
                : Optional.empty();
    }

    /** True when the session must end. A session that goes on gets the user's name and settings of now. */
    public boolean hasEnded(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignInPrincipal principal)) {
            return false;
        }
        SignInKey key = principal.key();
        Optional<SignInKey> now = current(List.of(key)).stream().findFirst();
        if (now.isEmpty() || !now.get().stamp().equals(key.stamp())) {
            return true;
        }
        if (now.get().version() != key.version()) {
            users.findById(key.user().value()).ifPresent(principal::refresh);
        }
        return false;
    }

    /** Those among the keys whose sessions must end. */
    public List<SignInKey> ended(Collection<SignInKey> keys) {
        Map<UserId, String> stamps = new HashMap<>();
        current(keys).forEach(key -> stamps.put(key.user(), key.stamp()));
        return keys.stream()
                .filter(key -> !key.stamp().equals(stamps.get(key.user())))
                .toList();
    }

    private List<SignInKey> current(Collection<SignInKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return sql.sql("select id, security_stamp, version from app_user where enabled = true and id in (:ids)")
                .param(
                        "ids",
                        keys.stream().map(key -> key.user().value()).distinct().toList())
                .query((row, number) -> new SignInKey(new UserId(row.getLong(1)), row.getString(2), row.getInt(3)))
                .list();
    }
}
