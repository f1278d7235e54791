package app.atalaya.shell;

import app.atalaya.identity.FirstAdministrator;
import app.atalaya.identity.UserRuleException;
import app.atalaya.identity.ui.UiPreferences;
import app.atalaya.uikit.PageTitle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The one-time link from the log: the first administrator chooses username and password. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends EntrancePage implements BeforeEnterObserver {

    private final FirstAdministrator firstAdministrator;
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private String token = "";

    SetupView(FirstAdministrator firstAdministrator, UiPreferences preferences) {
        super(preferences);
        this.firstAdministrator = firstAdministrator;
        put(new H1(getTranslation("shell.setup.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (firstAdministrator.isValid(token)) {
            showForm();
        } else {
            showDeadLink();
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("shell.setup.title"));
    }

    private void showForm() {
        username.setId("setup-username");
        username.setLabel(getTranslation("identity.field.username"));
        name.setId("setup-name");
        name.setLabel(getTranslation("identity.field.name"));
        password.setId("setup-password");
        password.setLabel(getTranslation("identity.field.password"));
        password.setHelperText(getTranslation("identity.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        Button create = new Button(getTranslation("shell.setup.create"), click -> create());
        create.setId("setup-create");
        create.addThemeName("primary");
        put(new Paragraph(getTranslation("shell.setup.text")), username, name, password, create);
    }

    private void create() {
        username.setInvalid(false);
        name.setInvalid(false);
        password.setInvalid(false);
        try {
            if (firstAdministrator.create(token, username.getValue(), name.getValue(), password.getValue())) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
            } else {
                getUI().ifPresent(ui -> ui.getPage().reload());
            }
        } catch (UserRuleException broken) {
            HasValidation field = switch (broken.field()) {
                case USERNAME -> username;
                case NAME -> name;
                default -> password;
            };
            field.setErrorMessage(
                    getTranslation(broken.messageKey(), broken.arguments().toArray()));
            field.setInvalid(true);
        }
    }

    private void showDeadLink() {
        Anchor login = new Anchor("login", getTranslation("shell.login.title"));
        login.setId("setup-login");
        put(new Paragraph(getTranslation("shell.setup.dead")), login);
    }
}
