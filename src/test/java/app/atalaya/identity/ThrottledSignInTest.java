package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@DatabaseTest
class ThrottledSignInTest {

    @Autowired
    ThrottledSignIn signIn;

    @Autowired
    Users users;

    @Autowired
    As as;

    @Test
    void nameInAnyCaseAndPasswordLetTheUserIn() {
        Person user = as.newUser(Role.TEAM_MEMBER);

        Authentication result = attempt(user.username().toUpperCase(Locale.ROOT), As.PASSWORD);

        assertThat(result.isAuthenticated()).isTrue();
        assertThat(result.getAuthorities()).extracting("authority").contains("ROLE_TEAM_MEMBER");
        assertThat(as.administrator(
                        () -> users.list(new UserFilter(user.username(), null, null), UserSort.NAME, false, 0, 1)
                                .getFirst()
                                .lastSignIn()))
                .isNotNull();
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetOneAnswer() {
        Person user = as.newUser(Role.TEAM_MEMBER);

        assertThatThrownBy(() -> attempt(user.username(), "not this one"))
                .isExactlyInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt(Given.unique("nobody"), "not this one"))
                .isExactlyInstanceOf(BadCredentialsException.class);
    }

    @Test
    void thatAUserIsDisabledIsToldToThoseWhoKnowThePasswordOnly() {
        Person user = as.newUser(Role.TEAM_MEMBER);
        as.administrator(() -> users.disable(user.id()));

        assertThatThrownBy(() -> attempt(user.username(), "not this one"))
                .isExactlyInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt(user.username(), As.PASSWORD)).isInstanceOf(DisabledException.class);
    }

    @Test
    void evenTheRightPasswordWaitsAfterFiveFailuresAndSoDoUnknownNames() {
        Person user = as.newUser(Role.TEAM_MEMBER);
        String nobody = Given.unique("nobody");
        for (int number = 0; number < 5; number++) {
            assertThatThrownBy(() -> attempt(user.username(), "not this one")).isNotNull();
            assertThatThrownBy(() -> attempt(nobody, "not this one")).isNotNull();
        }

        assertThatThrownBy(() -> attempt(user.username(), As.PASSWORD)).isInstanceOf(SignInBlockedException.class);
        assertThatThrownBy(() -> attempt(nobody, As.PASSWORD)).isInstanceOf(SignInBlockedException.class);
    }

    private Authentication attempt(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }
}
