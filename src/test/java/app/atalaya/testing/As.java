package app.atalaya.testing;

import app.atalaya.identity.NewUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.RunAs;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.Users;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work as a user of a role. One user per role is shared by all tests; {@link #newUser} makes one that nobody else knows. */
public final class As {

    public static final String PASSWORD = "a lantern over the bay";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Users users;
    private final UserDirectory directory;
    private final RunAs runAs;

    As(Users users, UserDirectory directory, RunAs runAs) {
        this.users = users;
        this.directory = directory;
        this.runAs = runAs;
    }

    public void role(Role role, Runnable work) {
        runAs.user(someone(role).username(), work);
    }

    public <T> T role(Role role, Supplier<T> work) {
        return runAs.user(someone(role).username(), work);
    }

    public void user(Person person, Runnable work) {
        runAs.user(person.username(), work);
    }

    public <T> T user(Person person, Supplier<T> work) {
        return runAs.user(person.username(), work);
    }

    public void administrator(Runnable work) {
        role(Role.ADMINISTRATOR, work);
    }

    public <T> T administrator(Supplier<T> work) {
        return role(Role.ADMINISTRATOR, work);
    }

    /** The user of that role whom all tests share. */
    public Person someone(Role role) {
        return named("some-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
    }

    /** A user of that role who is on no account yet. */
    public Person newUser(Role role) {
        return named("user-" + NUMBERS.incrementAndGet(), role);
    }

    /** What Spring Security holds of a user who is signed in. */
    Authentication authentication(Person person) {
        return user(person, () -> SecurityContextHolder.getContext().getAuthentication());
    }

    private synchronized Person named(String username, Role role) {
        return runAs.system(() -> directory.byUsername(username).orElseGet(() -> create(username, role)));
    }

    private Person create(String username, Role role) {
        String name = "Test " + username;
        NewUser user = new NewUser(username, name, username + "@example.org", PASSWORD, Set.of(role));
        return new Person(users.create(user), username, name);
    }
}
