package app.atalaya.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The user as Spring Security keeps them in the session. */
class SignInPrincipal implements UserDetails, CredentialsContainer {

    private final boolean enabled;
    private final List<GrantedAuthority> authorities;
    private volatile SignedInUser user;
    private volatile SignInKey key;
    private @Nullable String passwordHash;

    SignInPrincipal(SignedInUser user, SignInKey key, @Nullable String passwordHash, boolean enabled) {
        this.user = user;
        this.key = key;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.authorities = user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    static SignInPrincipal of(User user, boolean mayUseDemoUsers) {
        boolean enabled = user.isEnabled() && (mayUseDemoUsers || !user.isDemo());
        return new SignInPrincipal(user.asSignedIn(), keyOf(user), user.passwordHash(), enabled);
    }

    /** The same session goes on, for a user whose name or settings have changed. */
    void refresh(User changed) {
        user = changed.asSignedIn();
        key = keyOf(changed);
    }

    private static SignInKey keyOf(User user) {
        return new SignInKey(user.id(), user.securityStamp(), user.version());
    }

    SignedInUser user() {
        return user;
    }

    SignInKey key() {
        return key;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Session registries compare principals: the same user is the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignInPrincipal that && that.user.id().equals(user.id());
    }

    @Override
    public int hashCode() {
        return user.id().hashCode();
    }
}
