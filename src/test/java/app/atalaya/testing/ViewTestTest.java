package app.atalaya.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.identity.Role;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class ViewTestTest extends ViewTest {

    @Test
    void aWindowOpensInTheLanguageOfItsBrowser() {
        signIn(Role.EXECUTIVE, ENGLISH);
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("en");

        signIn(Role.EXECUTIVE);
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("es");
    }

    @Test
    void viewsOpenWithTheRightsOfWhoIsSignedIn() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users?text=nobody");
        assertThat(location()).isEqualTo("admin/users?text=nobody");
        _assertOne(H1.class);

        signIn(Role.TEAM_MEMBER);
        assertThatThrownBy(() -> open("admin/users")).isInstanceOf(MockAccessDeniedException.class);
    }
}
