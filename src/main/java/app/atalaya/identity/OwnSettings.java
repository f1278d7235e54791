package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users change about themselves. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class OwnSettings {

    private static final Set<String> LANGUAGES = Set.of("es", "en");

    private final UserRepository users;
    private final UserAccounts accounts;
    private final SecurityContextUser current;
    private final SignInThrottle throttle;

    OwnSettings(UserRepository users, UserAccounts accounts, SecurityContextUser current, SignInThrottle throttle) {
        this.users = users;
        this.accounts = accounts;
        this.current = current;
        this.throttle = throttle;
    }

    public Settings get() {
        User user = self();
        String zone = user.timeZone();
        ColourScheme scheme = user.colourScheme();
        return new Settings(
                user.username(),
                user.name(),
                user.email(),
                user.language(),
                zone == null ? ZoneId.systemDefault().getId() : zone,
                scheme == null ? ColourScheme.SYSTEM : scheme);
    }

    /** @param language {@code es}, {@code en}, or null to follow the browser */
    @Transactional
    public void changeLanguage(@Nullable String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Not spoken: " + language);
        }
        change(user -> user.speak(language));
    }

    /** @throws UserRuleException if there is no such zone */
    @Transactional
    public void changeTimeZone(String zone) {
        change(user -> user.liveIn(zone));
    }

    @Transactional
    public void changeColourScheme(ColourScheme scheme) {
        change(user -> user.prefer(scheme));
    }

    /**
     * Ends the user's other sessions. Guesses at the old password are slowed down as at sign-in.
     *
     * @throws UserRuleException if the old password is wrong or the new one too weak
     * @throws SignInBlockedException after too many guesses
     */
    @Transactional
    public void changePassword(String oldPassword, String newPassword) {
        User user = self();
        if (user.isDemo()) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.demo-password");
        }
        PasswordRules.check(newPassword, user.username());
        String attempts = "own password of " + user.username();
        throttle.begin(attempts, "");
        if (!accounts.matches(oldPassword, user)) {
            throw new UserRuleException(Field.CURRENT_PASSWORD, "identity.problem.current-password");
        }
        throttle.succeeded(attempts, "");
        change(self -> self.changePassword(accounts.hash(newPassword)));
        accounts.forgetDevices(user);
    }

    /** Signs the user out everywhere but here. */
    @Transactional
    public void endOtherSessions() {
        change(User::endSessions);
        accounts.forgetDevices(self());
    }

    private void change(Consumer<User> change) {
        User user = self();
        change.accept(user);
        User saved = users.saveAndFlush(user);
        current.principal().ifPresent(principal -> principal.refresh(saved));
    }

    private User self() {
        return users.findById(current.get().id().value())
                .orElseThrow(() -> new AccessDeniedException("No longer a user"));
    }
}
