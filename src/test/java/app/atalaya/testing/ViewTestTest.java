package app.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Role;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;

class ViewTestTest extends ViewTest {

    @Test
    void aWindowOpensInTheLanguageOfItsBrowser() {
        signIn(Role.EXECUTIVE, ENGLISH);
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("en");

        signIn(Role.EXECUTIVE, SPANISH);
        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("es");
    }
}
