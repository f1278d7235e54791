package app.atalaya.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.identity.Users;
import app.atalaya.testing.Outage;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class FailureHandlerTest extends ViewTest {

    @Autowired
    FailureHandler handler;

    @Autowired
    Users users;

    @Autowired
    Outage outage;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | La base de datos no responde. No se ha guardado nada; inténtalo de nuevo dentro de un momento.
            en | The database does not answer. Nothing was saved; try again in a moment.
            """)
    void aDatabaseThatIsAwayIsSaidPlainlyAndTheNextClickWorksOnceItIsBack(String language, String message) {
        signIn(Role.ADMINISTRATOR, Locale.of(language));
        UserId someone = as.someone(Role.EXECUTIVE).id();
        Throwable failure = outage.during(() -> catchThrowable(() -> users.get(someone)));
        assertThat(failure).isNotNull();

        handler.error(new ErrorEvent(failure));

        assertThat(_get(Span.class, spec -> spec.withClasses("at-toast-text")).getText())
                .isEqualTo(message);
        assertThat(users.get(someone).id()).isEqualTo(someone);
    }
}
