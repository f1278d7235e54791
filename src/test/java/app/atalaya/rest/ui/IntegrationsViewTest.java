package app.atalaya.rest.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.rest.Integration;
import app.atalaya.rest.Integrations;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntegrationsViewTest extends ViewTest {

    @Autowired
    private Integrations integrations;

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorCreatesAnIntegrationSeesItsKeyOnceAndRevokesIt() {
        Person kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        String name = "ERP " + System.nanoTime();
        signIn(Role.ADMINISTRATOR);
        open("admin/integrations");

        _click(_get(Button.class, spec -> spec.withId("integrations-create")));
        _click(_get(Button.class, spec -> spec.withId("integration-create")));
        assertThat(_get(TextField.class, spec -> spec.withId("integration-name"))
                        .isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withId("integration-name")), name);
        ((ComboBox<Person>) _get(ComboBox.class, spec -> spec.withId("integration-acts-as"))).setValue(kam);
        _click(_get(Button.class, spec -> spec.withId("integration-create")));

        String key =
                _get(TextField.class, spec -> spec.withId("integration-key")).getValue();
        assertThat(key).startsWith("at_").hasSize(46);
        _click(_get(Button.class, spec -> spec.withId("integration-key-close")));
        assertThat(_find(TextField.class, spec -> spec.withId("integration-key")))
                .isEmpty();

        Integration created = integrations.find(0, 1).getFirst();
        assertThat(created.name()).isEqualTo(name);
        assertThat(key).startsWith(created.keyPrefix());
        assertThat(created.actsAs()).isEqualTo(kam);

        Grid<Integration> grid = _get(Grid.class, spec -> spec.withId("integrations-grid"));
        _click((Button) _getCellComponent(grid, 0, "actions"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(integrations.find(0, 1_000))
                .filteredOn(one -> one.id() == created.id())
                .singleElement()
                .satisfies(one -> assertThat(one.isRevoked()).isTrue());
    }

    @Test
    void onlyAdministratorsGetThere() {
        signIn(Role.KEY_ACCOUNT_MANAGER);
        assertThatThrownBy(() -> open("admin/integrations")).isInstanceOf(MockAccessDeniedException.class);
        assertThat(_find(IntegrationsView.class)).isEmpty();
    }
}
