package app.atalaya.identity.ui;

import app.atalaya.identity.Role;
import app.atalaya.identity.UserDraft;
import app.atalaya.identity.UserRuleException;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;

/** The fields of a user; which of them are there depends on what is done. */
class UserFields extends Div {

    final TextField username = new TextField();
    final TextField name = new TextField();
    final EmailField email = new EmailField();
    final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    final PasswordField password = new PasswordField();

    UserFields(boolean creating) {
        addClassName("identity-form");
        username.setId("user-username");
        username.setLabel(getTranslation("identity.field.username"));
        username.setRequiredIndicatorVisible(true);
        username.setMaxLength(60);
        name.setId("user-name");
        name.setLabel(getTranslation("identity.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        email.setId("user-email");
        email.setLabel(getTranslation("identity.field.email"));
        email.setManualValidation(true);
        email.setMaxLength(200);
        roles.setId("user-roles");
        roles.setLabel(getTranslation("identity.field.roles"));
        roles.setItems(Role.values());
        // In words: a group of boxes may not be marked as required for a screen reader.
        roles.setHelperText(getTranslation("identity.field.roles.help"));
        roles.addThemeName("vertical");
        roles.setRenderer(new ComponentRenderer<>(this::role));
        roles.setItemLabelGenerator(role -> getTranslation("identity.role." + role));
        password.setId("user-password");
        password.setLabel(getTranslation("identity.field.password"));
        password.setHelperText(getTranslation("identity.password.help"));
        password.setRequiredIndicatorVisible(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        if (creating) {
            add(username, name, email, roles, password);
        } else {
            add(name, email, roles);
        }
    }

    void show(UserDraft draft) {
        name.setValue(draft.name());
        email.setValue(draft.email() == null ? "" : draft.email());
        roles.setValue(draft.roles());
    }

    UserDraft draft() {
        return new UserDraft(name.getValue().strip(), email.isEmpty() ? null : email.getValue(), roles.getValue());
    }

    void clearProblems() {
        List.<HasValidation>of(username, name, email, roles, password).forEach(field -> field.setInvalid(false));
    }

    void say(UserRuleException broken) {
        HasValidation field = switch (broken.field()) {
            case USERNAME -> username;
            case EMAIL -> email;
            case ROLES -> roles;
            case PASSWORD, CURRENT_PASSWORD -> password;
            case NAME, TIME_ZONE -> name;
        };
        field.setErrorMessage(
                getTranslation(broken.messageKey(), broken.arguments().toArray()));
        field.setInvalid(true);
    }

    private Div role(Role role) {
        Span help = new Span(getTranslation("identity.role." + role + ".help"));
        help.addClassName("identity-role-help");
        return new Div(new Span(getTranslation("identity.role." + role)), help);
    }
}
