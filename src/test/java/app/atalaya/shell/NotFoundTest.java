package app.atalaya.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Role;
import app.atalaya.testing.FramedViewTest;
import app.atalaya.testing.Given;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What one may not see is not there: the page says the same of both. */
class NotFoundTest extends FramedViewTest {

    @Autowired
    Given given;

    @ParameterizedTest
    @CsvSource({"es, Página no encontrada", "en, Page not found"})
    void anAccountOfOthersLooksLikeNoAccountAndLikeNoPage(String language, String heading) {
        String foreign = given.account().key();
        signIn(Role.TEAM_MEMBER, Locale.of(language));

        Look nothing = look("accounts/no-such-account");

        assertThat(look("accounts/" + foreign)).isEqualTo(nothing);
        assertThat(look("accounts/" + foreign + "?tab=contracts")).isEqualTo(nothing);
        assertThat(look("no/such/page")).isEqualTo(nothing);
        assertThat(look("admin/users")).isEqualTo(nothing);
        assertThat(nothing.title()).isEqualTo(heading + " · Atalaya");
        assertThat(_get(H1.class).getText()).isEqualTo(heading);
        assertThat(_get(Anchor.class, spec -> spec.withId("error-home")).getHref())
                .isEmpty();
    }

    private Look look(String location) {
        open(location);
        return new Look(
                UI.getCurrent().getInternals().getTitle(),
                _get(Main.class).getElement().getTextRecursively());
    }

    private record Look(String title, String text) {}
}
