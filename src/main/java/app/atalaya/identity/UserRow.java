package app.atalaya.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as the administrator sees them.
 *
 * @param lastSignIn by password; null if never
 * @param version to be handed back with an edit
 */
public record UserRow(
        UserId id,
        String username,
        String name,
        @Nullable String email,
        Set<Role> roles,
        boolean enabled,
        @Nullable Instant lastSignIn,
        int version)
        implements Serializable {

    public UserDraft asDraft() {
        return new UserDraft(name, email, roles);
    }
}
