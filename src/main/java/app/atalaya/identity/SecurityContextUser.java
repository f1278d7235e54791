package app.atalaya.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The current user, from Spring Security's context. */
@Component
class SecurityContextUser implements CurrentUser {

    private final SecurityContextHolderStrategy holder;

    SecurityContextUser(SecurityContextHolderStrategy holder) {
        this.holder = holder;
    }

    @Override
    public Optional<SignedInUser> find() {
        return principal().map(SignInPrincipal::user);
    }

    @Override
    public SignedInUser get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    Optional<SignInPrincipal> principal() {
        Authentication authentication = holder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignInPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
