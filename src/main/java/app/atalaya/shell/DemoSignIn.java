package app.atalaya.shell;

import app.atalaya.identity.Role;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.StartUpWork;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Says that this is demo data and who may look at it; a click fills the form. */
class DemoSignIn extends Section {

    private static final String PASSWORD = "demo";

    DemoSignIn(SignInForm form, StartUpWork startUpWork, LiveUpdates liveUpdates) {
        addClassName("shell-demo-users");
        add(new H2(getTranslation("shell.demo.title")), new Paragraph(getTranslation("shell.demo.text", PASSWORD)));
        add(new DemoNotice("demo-progress", null, startUpWork, liveUpdates));
        Div users = new Div(
                user(form, "kam", Role.KEY_ACCOUNT_MANAGER),
                user(form, "team", Role.TEAM_MEMBER),
                user(form, "executive", Role.EXECUTIVE),
                user(form, "admin", Role.ADMINISTRATOR));
        users.addClassName("shell-demo-buttons");
        add(users);
    }

    private Button user(SignInForm form, String username, Role role) {
        Button button =
                new Button(getTranslation("shell.demo.user", username, getTranslation("identity.role." + role)));
        button.setId("demo-" + username);
        form.fillOnClick(button, username, PASSWORD);
        button.addThemeName("small");
        return button;
    }
}
