package app.atalaya.identity;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the user who wants to sign in. */
@Component
class SignInUsers implements UserDetailsService {

    private final UserRepository users;
    private final DemoMode demoMode;

    SignInUsers(UserRepository users, DemoMode demoMode) {
        this.users = users;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return users.findByUsername(User.canonical(username))
                .map(user -> SignInPrincipal.of(user, demoMode.isOn()))
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }
}
