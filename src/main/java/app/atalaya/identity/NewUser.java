package app.atalaya.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created.
 *
 * @param username what they sign in with; case does not matter
 * @param password in clear; checked against {@code PasswordRules}, stored hashed
 */
public record NewUser(
        String username, String name, @Nullable String email, String password, Set<Role> roles) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
