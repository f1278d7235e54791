package app.atalaya.identity;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user on whose behalf the code runs.
 *
 * @param language {@code es}, {@code en}, or null where the browser decides
 * @param zone the zone that days are counted in
 */
public record SignedInUser(
        UserId id,
        String username,
        String name,
        Set<Role> roles,
        @Nullable String language,
        ZoneId zone) implements Serializable {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Person asPerson() {
        return new Person(id, username, name);
    }
}
