package app.atalaya.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserDraft;
import app.atalaya.identity.UserRow;
import app.atalaya.identity.Users;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UsersViewTest extends ViewTest {

    @Autowired
    Users users;

    @Test
    void filtersComeFromTheAddress() {
        Person executive = as.newUser(Role.EXECUTIVE);
        signIn(Role.ADMINISTRATOR);

        open("admin/users?text=" + executive.username() + "&role=executive&state=enabled");
        assertThat(GridKt._size(grid())).isEqualTo(1);

        open("admin/users?text=" + executive.username() + "&role=team-member");
        assertThat(GridKt._size(grid())).isZero();
    }

    @Test
    void aUserIsCreatedOnceEveryFieldIsRight() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        String username = Given.unique("elena");
        _click(_get(Button.class, spec -> spec.withId("users-create")));
        _setValue(field("user-username"), username);
        _setValue(field("user-name"), "Elena Prats");
        roles().setValue(Set.of(Role.TEAM_MEMBER));
        PasswordField password = _get(PasswordField.class, spec -> spec.withId("user-password"));
        _setValue(password, "short");
        save();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("10");

        _setValue(password, "a lantern over the bay");
        save();

        _assertNone(PasswordField.class, spec -> spec.withId("user-password"));
        open("admin/users?text=" + username);
        assertThat(GridKt._get(grid(), 0).name()).isEqualTo("Elena Prats");
    }

    @Test
    void editsOfTwoAdministratorsMergeUnlessTheyTouchTheSameField() {
        Person user = as.newUser(Role.EXECUTIVE);
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        UserRow seen = users.get(user.id());
        UserDialog.edit(users, seen, name -> {}).open();
        users.edit(user.id(), seen.version(), new UserDraft("Their name", "their@example.org", seen.roles()));

        _setValue(_get(TextField.class, spec -> spec.withId("user-name")), "My name");
        save();

        RadioButtonGroup<?> choice = _get(RadioButtonGroup.class, spec -> spec.withId("conflict-0"));
        assertThat(_find(RadioButtonGroup.class))
                .as("the e-mail address merges")
                .hasSize(1);
        chooseFirst(choice);
        _click(_get(Button.class, spec -> spec.withId("conflict-save")));

        assertThat(users.get(user.id()).asDraft())
                .isEqualTo(new UserDraft("My name", "their@example.org", Set.of(Role.EXECUTIVE)));
    }

    @Test
    void disablingAsksFirst() {
        Person user = as.newUser(Role.EXECUTIVE);
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        UserActions actions = new UserActions(_get(UsersView.class), users, () -> {});

        actions.disable(users.get(user.id()));
        assertThat(users.get(user.id()).enabled()).isTrue();
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(users.get(user.id()).enabled()).isFalse();
    }

    @Test
    void theEmailAddressIsCheckedToo() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        _click(_get(Button.class, spec -> spec.withId("users-create")));
        _setValue(field("user-username"), Given.unique("elena"));
        _setValue(field("user-name"), "Elena Prats");
        roles().setValue(Set.of(Role.TEAM_MEMBER));
        EmailField email = _get(EmailField.class, spec -> spec.withId("user-email"));
        email.setValue("nobody");
        _setValue(_get(PasswordField.class, spec -> spec.withId("user-password")), "a lantern over the bay");
        save();

        assertThat(email.isInvalid()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static <T> void chooseFirst(RadioButtonGroup<T> group) {
        group.setValue(group.getListDataView().getItem(0));
    }

    private static TextField field(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Role> roles() {
        return _get(CheckboxGroup.class, spec -> spec.withId("user-roles"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<UserRow> grid() {
        return _get(Grid.class, spec -> spec.withId("users-grid"));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withId("user-save")));
    }
}
