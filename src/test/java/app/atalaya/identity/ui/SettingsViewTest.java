package app.atalaya.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.OwnSettings;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {

    @Autowired
    OwnSettings settings;

    @Test
    void theZoneIsKeptAtOnce() {
        signIn(as.newUser(Role.EXECUTIVE), SPANISH);
        open("settings");

        zone("Atlantic/Canary");

        assertThat(settings.get().timeZone()).isEqualTo("Atlantic/Canary");
    }

    @Test
    void theFieldAtFaultSaysWhyThePasswordStays() {
        signIn(as.newUser(Role.EXECUTIVE), SPANISH);
        open("settings");

        change("not this one", "quite another lantern");
        assertThat(password("settings-current-password").getErrorMessage()).isEqualTo("No es tu contraseña actual.");

        change(As.PASSWORD, "1234567890");
        assertThat(password("settings-current-password").isInvalid()).isFalse();
        assertThat(password("settings-new-password").isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordClearsTheForm() {
        Person user = as.newUser(Role.EXECUTIVE);
        signIn(user, SPANISH);
        open("settings");

        change(As.PASSWORD, "quite another lantern");

        assertThat(password("settings-new-password").isInvalid()).isFalse();
        assertThat(password("settings-new-password").getValue()).isEmpty();
    }

    private static void change(String old, String wanted) {
        _setValue(password("settings-current-password"), old);
        _setValue(password("settings-new-password"), wanted);
        _click(_get(Button.class, spec -> spec.withId("settings-change-password")));
    }

    @SuppressWarnings("unchecked")
    private static void zone(String id) {
        ComboBox<String> zone = _get(ComboBox.class, spec -> spec.withId("settings-time-zone"));
        zone.setValue(id);
    }

    private static PasswordField password(String id) {
        return _get(PasswordField.class, spec -> spec.withId(id));
    }
}
