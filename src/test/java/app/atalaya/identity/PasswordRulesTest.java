package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "short one, password-short",
        "Lucia.Ferrer, password-is-username",
        "Contraseña123, password-common",
        "aaaaaaaaaaaa, password-common",
        "abababababab, password-common"
    })
    void aPasswordThatIsSoonGuessedIsRefused(String password, String problem) {
        assertThatThrownBy(() -> PasswordRules.check(password, "lucia.ferrer"))
                .isInstanceOfSatisfying(
                        UserRuleException.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("identity.problem." + problem));
    }

    @Test
    void noMoreIsTakenThanTheHashLooksAt() {
        assertThatThrownBy(() -> PasswordRules.check("ñandú ".repeat(11), "lucia"))
                .isInstanceOf(UserRuleException.class)
                .hasMessageContaining("password-long");
    }

    @Test
    void tenCharactersOfAnyKindAreEnough() {
        assertThatCode(() -> PasswordRules.check("faro y mar", "lucia")).doesNotThrowAnyException();
    }
}
