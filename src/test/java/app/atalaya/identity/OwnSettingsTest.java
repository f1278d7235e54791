package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class OwnSettingsTest {

    @Autowired
    OwnSettings settings;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SessionValidity validity;

    @Autowired
    Users users;

    @Autowired
    As as;

    @Test
    void choicesHoldAtOnceAndStay() {
        Person user = as.newUser(Role.EXECUTIVE);
        as.user(user, () -> {
            settings.changeLanguage("en");
            settings.changeTimeZone("America/Bogota");
            settings.changeColourScheme(ColourScheme.DARK);

            assertThat(currentUser.get().language()).isEqualTo("en");
            assertThat(currentUser.get().zone()).isEqualTo(ZoneId.of("America/Bogota"));
        });
        assertThat(as.user(user, () -> settings.get()))
                .extracting(Settings::language, Settings::timeZone, Settings::colourScheme)
                .containsExactly("en", "America/Bogota", ColourScheme.DARK);
    }

    @Test
    void aZoneThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> as.user(as.newUser(Role.EXECUTIVE), () -> settings.changeTimeZone("Mars/Olympus")))
                .isInstanceOf(UserRuleException.class);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsButNotThisOne() {
        Person user = as.newUser(Role.EXECUTIVE);
        Authentication elsewhere = session(user);
        as.user(user, () -> {
            settings.changePassword(As.PASSWORD, "quite another lantern");
            assertThat(validity.hasEnded(current())).isFalse();
        });
        assertThat(validity.hasEnded(elsewhere)).isTrue();
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        as.user(as.newUser(Role.EXECUTIVE), () -> {
            for (int number = 0; number < 5; number++) {
                assertThatThrownBy(() -> settings.changePassword("not this one", "quite another lantern"))
                        .isInstanceOf(UserRuleException.class)
                        .hasMessageContaining("current-password");
            }
            assertThatThrownBy(() -> settings.changePassword(As.PASSWORD, "quite another lantern"))
                    .isInstanceOf(SignInBlockedException.class);
        });
    }

    @Test
    void otherRolesEndSessionsAndAnotherNameDoesNot() {
        Person user = as.newUser(Role.EXECUTIVE);
        Authentication session = session(user);

        as.administrator(() -> users.edit(user.id(), 0, new UserDraft("Renamed", null, Set.of(Role.EXECUTIVE))));
        assertThat(validity.hasEnded(session)).isFalse();
        assertThat(((SignInPrincipal) Objects.requireNonNull(session.getPrincipal()))
                        .user()
                        .name())
                .isEqualTo("Renamed");

        as.administrator(() -> users.edit(user.id(), 1, new UserDraft("Renamed", null, Set.of(Role.TEAM_MEMBER))));
        assertThat(validity.hasEnded(session)).isTrue();
    }

    private Authentication session(Person user) {
        return as.user(user, OwnSettingsTest::current);
    }

    private static Authentication current() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
