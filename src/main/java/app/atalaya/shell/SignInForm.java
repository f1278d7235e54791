package app.atalaya.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** A real form, so that browsers and password managers know it; it is posted to the security filter, not to Vaadin. */
@Tag("form")
class SignInForm extends HtmlContainer {

    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();

    SignInForm() {
        addClassName("shell-sign-in");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "login");
        username.setId("login-username");
        username.setLabel(getTranslation("shell.login.username"));
        username.getElement().setAttribute("name", "username");
        username.setAutocomplete(Autocomplete.USERNAME);
        username.getElement().setAttribute("autocapitalize", "none");
        username.setAutofocus(true);
        password.setId("login-password");
        password.setLabel(getTranslation("shell.login.password"));
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setRevealButtonVisible(true);
        Checkbox remember = new Checkbox(getTranslation("shell.login.remember"));
        remember.setId("login-remember");
        remember.getElement().setAttribute("name", "remember-me");
        NativeButton submit = new NativeButton(getTranslation("shell.login.submit"));
        submit.setId("login-submit");
        submit.addClassName("shell-submit");
        submit.getElement().setAttribute("type", "submit");
        add(username, password, remember, submit);
    }

    void setUsername(String text) {
        username.setValue(text);
        password.setAutofocus(true);
    }

    /** In the browser, not by way of the server: who submits at once must not overtake it. */
    void fillOnClick(Component button, String name, String secret) {
        button.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { $0.value = $2; $1.value = $3; })",
                        username.getElement(),
                        password.getElement(),
                        name,
                        secret);
    }
}
