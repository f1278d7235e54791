package app.atalaya.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Role;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceViewsTest extends ViewTest {

    @ParameterizedTest
    @CsvSource({"es, Iniciar sesión, Entrar", "en, Sign in, Sign in"})
    void theLoginSpeaksTheBrowsersLanguage(String language, String title, String submit) {
        start(Locale.of(language));
        open("login");

        assertThat(_get(H1.class).getText()).isEqualTo(title);
        assertThat(_get(NativeButton.class, spec -> spec.withId("login-submit")).getText())
                .isEqualTo(submit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login?error | El usuario o la contraseña no son correctos.",
                "login?wait=1 | Demasiados intentos fallidos. Vuelve a intentarlo dentro de un minuto.",
                "login?wait=15 | Demasiados intentos fallidos. Vuelve a intentarlo dentro de 15 minutos.",
                "login?wait=9999 | Demasiados intentos fallidos. Vuelve a intentarlo dentro de 15 minutos."
            })
    void theLoginSaysWhatWentWrong(String location, String text) {
        start(SPANISH);
        open(location);

        Div message = _get(Div.class, spec -> spec.withId("login-message"));
        assertThat(message.getElement().getTextRecursively()).isEqualTo(text);
    }

    @Test
    void whoIsSignedInNeedsNoLogin() {
        signIn(Role.EXECUTIVE);
        open("login");

        _assertNone(NativeButton.class, spec -> spec.withId("login-submit"));
    }

    @Test
    void demoUsersShowInDemoModeOnly() {
        start(SPANISH);
        open("login");

        _assertNone(Button.class, spec -> spec.withId("demo-kam"));
    }

    @Test
    void aSetupLinkThatIsDeadOffersNoForm() {
        start(SPANISH);
        open("setup?token=guessed");

        _assertNone(Button.class, spec -> spec.withId("setup-create"));
        _get(Anchor.class, spec -> spec.withId("setup-login"));
    }
}
