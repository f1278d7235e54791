package app.atalaya.identity;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Does work on behalf of a user where nobody has signed in: in the background, for demo data, in tests. It asks for no permission,
 * so neither views nor the REST interface may hand it a name that came from outside.
 */
@Component
public class RunAs {

    private static final SignedInUser SYSTEM =
            new SignedInUser(new UserId(0), "system", "Atalaya", Set.of(Role.ADMINISTRATOR), null, ZoneOffset.UTC);

    private final SignInUsers users;
    private final SecurityContextHolderStrategy holder;

    RunAs(SignInUsers users, SecurityContextHolderStrategy holder) {
        this.users = users;
        this.holder = holder;
    }

    /** @throws org.springframework.security.core.userdetails.UsernameNotFoundException if there is none */
    public void user(String username, Runnable work) {
        user(username, () -> {
            work.run();
            return true;
        });
    }

    /** @throws org.springframework.security.core.userdetails.UsernameNotFoundException if there is none */
    public <T> T user(String username, Supplier<T> work) {
        return as((SignInPrincipal) users.loadUserByUsername(username), work);
    }

    /** As Atalaya itself, with an administrator's rights; it is no row of the users. */
    public void system(Runnable work) {
        system(() -> {
            work.run();
            return true;
        });
    }

    /** As Atalaya itself, with an administrator's rights; it is no row of the users. */
    public <T> T system(Supplier<T> work) {
        return as(new SignInPrincipal(SYSTEM, new SignInKey(SYSTEM.id(), "", 0), null, true), work);
    }

    private <T> T as(SignInPrincipal principal, Supplier<T> work) {
        SecurityContext before = holder.getContext();
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        holder.setContext(context);
        try {
            return work.get();
        } finally {
            holder.setContext(before);
        }
    }
}
