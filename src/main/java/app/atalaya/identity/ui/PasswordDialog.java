package app.atalaya.identity.ui;

import app.atalaya.identity.UserRow;
import app.atalaya.identity.UserRuleException;
import app.atalaya.identity.Users;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;

/** The administrator gives somebody another password. */
class PasswordDialog extends Dialog {

    private final PasswordField password = new PasswordField();

    PasswordDialog(Users users, UserRow user, Runnable done) {
        setHeaderTitle(getTranslation("identity.user.reset", user.name()));
        setWidth("440px");
        password.setId("reset-password");
        password.setLabel(getTranslation("identity.field.new-password"));
        password.setHelperText(getTranslation("identity.password.help"));
        password.setWidthFull();
        password.getElement().setAttribute("autocomplete", "new-password");
        add(new Paragraph(getTranslation("identity.user.reset.text")), password);
        Button cancel = new Button(getTranslation("common.cancel"), click -> close());
        cancel.setId("reset-cancel");
        Button save = new Button(getTranslation("common.save"), click -> save(users, user, done));
        save.setId("reset-save");
        save.addThemeName("primary");
        getFooter().add(cancel, save);
    }

    private void save(Users users, UserRow user, Runnable done) {
        password.setInvalid(false);
        try {
            users.resetPassword(user.id(), password.getValue());
            close();
            done.run();
        } catch (UserRuleException broken) {
            password.setErrorMessage(
                    getTranslation(broken.messageKey(), broken.arguments().toArray()));
            password.setInvalid(true);
        }
    }
}
