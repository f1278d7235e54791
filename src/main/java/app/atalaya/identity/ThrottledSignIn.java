package app.atalaya.identity;

import app.atalaya.uikit.SqlInstants;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks username and password. Unknown users, disabled users and wrong passwords get one answer, after the same time: the password is
 * hashed in each case, and only then does it matter whether the user may sign in.
 */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final SignInThrottle throttle;
    private final DaoAuthenticationProvider passwordCheck;
    private final JdbcClient sql;
    private final SqlInstants instants;

    ThrottledSignIn(
            SignInThrottle throttle,
            SignInUsers users,
            PasswordEncoder passwords,
            JdbcClient sql,
            SqlInstants instants) {
        this.instants = instants;
        this.throttle = throttle;
        this.sql = sql;
        passwordCheck = new DaoAuthenticationProvider(users);
        passwordCheck.setPasswordEncoder(passwords);
        passwordCheck.setPreAuthenticationChecks(user -> {});
        passwordCheck.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.begin(attempt.getName(), address == null ? "" : address);
        Authentication result = passwordCheck.authenticate(attempt);
        throttle.succeeded(attempt.getName(), address == null ? "" : address);
        if (result.getPrincipal() instanceof SignInPrincipal principal) {
            sql.sql("update app_user set last_sign_in_at = ? where id = ?")
                    .params(
                            instants.parameter(Instant.now()),
                            principal.user().id().value())
                    .update();
        }
        return result;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
