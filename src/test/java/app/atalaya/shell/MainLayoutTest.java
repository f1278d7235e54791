package app.atalaya.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.FramedViewTest;
import app.atalaya.testing.Given;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MainLayoutTest extends FramedViewTest {

    @Autowired
    Given given;

    @Test
    void navigationOffersWhatTheRoleMayEnter() {
        signIn(Role.ADMINISTRATOR);
        open("settings");
        assertThat(labels()).contains("Usuarios");

        signIn(Role.TEAM_MEMBER);
        open("settings");
        assertThat(labels()).doesNotContain("Usuarios", "Integraciones");
    }

    @Test
    void aPageHasOneMainPartAndOneHeading() {
        signIn(Role.ADMINISTRATOR, ENGLISH);
        open("admin/users");

        assertThat(_find(Main.class)).hasSize(1);
        assertThat(_get(H1.class).getText()).isEqualTo("Users");
    }

    @Test
    void searchFindsTheAccountsThatOneMaySee() {
        Person owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountRef account = given.account(owner);

        signIn(owner, SPANISH);
        open("settings");
        assertThat(found(account.name())).contains(account);

        signIn(as.newUser(Role.KEY_ACCOUNT_MANAGER), SPANISH);
        open("settings");
        assertThat(found(account.name())).isEmpty();
    }

    private static List<AccountRef> found(String text) {
        return _get(AccountSearch.class)
                .find(new Query<>(0, 20, List.of(), null, text))
                .toList();
    }

    private static List<String> labels() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}
