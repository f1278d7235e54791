package app.atalaya.identity.ui;

import app.atalaya.identity.OwnSettings;
import app.atalaya.identity.SignInBlockedException;
import app.atalaya.identity.UserRuleException;
import app.atalaya.identity.UserRuleException.Field;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

/** Changes one's own password. */
class OwnPasswordForm extends Div {

    private final OwnSettings settings;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();

    OwnPasswordForm(OwnSettings settings) {
        this.settings = settings;
        addClassName("identity-form");
        current.setId("settings-current-password");
        current.setLabel(getTranslation("identity.field.current-password"));
        current.getElement().setAttribute("autocomplete", "current-password");
        wanted.setId("settings-new-password");
        wanted.setLabel(getTranslation("identity.field.new-password"));
        wanted.setHelperText(getTranslation("identity.password.help"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        Button change = new Button(getTranslation("identity.settings.password.change"), click -> change());
        change.setId("settings-change-password");
        change.addThemeName("primary");
        add(current, wanted, change);
    }

    private void change() {
        current.setInvalid(false);
        wanted.setInvalid(false);
        try {
            settings.changePassword(current.getValue(), wanted.getValue());
            current.clear();
            wanted.clear();
            Toasts.success(this, "identity.settings.password.changed");
        } catch (SignInBlockedException blocked) {
            say(current, getTranslation("identity.settings.password.wait", blocked.minutes()));
        } catch (UserRuleException broken) {
            say(
                    broken.field() == Field.CURRENT_PASSWORD ? current : wanted,
                    getTranslation(broken.messageKey(), broken.arguments().toArray()));
        }
    }

    private static void say(PasswordField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }
}
