package app.atalaya.shell;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.DemoMode;
import app.atalaya.identity.ui.UiPreferences;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.StartUpWork;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Sign-in by username and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends EntrancePage implements BeforeEnterObserver {

    private static final int LONGEST_WAIT_MINUTES = 15;

    private final CurrentUser currentUser;
    private final SignInForm form = new SignInForm();
    private final Div message = new Div();

    LoginView(
            CurrentUser currentUser,
            DemoMode demoMode,
            UiPreferences preferences,
            StartUpWork startUpWork,
            LiveUpdates liveUpdates) {
        super(preferences);
        this.currentUser = currentUser;
        message.setId("login-message");
        message.addClassName("shell-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        put(new H1(getTranslation("shell.login.title")), message, form);
        if (demoMode.isOn()) {
            put(new DemoSignIn(form, startUpWork, liveUpdates));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("wait")) {
            say(Icons.CLOCK, "shell.login.wait", minutes(query));
        } else if (query.getParameters().containsKey("error")) {
            say(Icons.ERROR, "shell.login.error");
        } else if (query.getParameters().containsKey("ended")) {
            say(Icons.INFO, "shell.login.ended");
        }
        lastUsername().ifPresent(form::setUsername);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("shell.login.title"));
    }

    private void say(Icons icon, String key, Object... arguments) {
        message.removeAll();
        message.add(icon.create(), new Span(getTranslation(key, arguments)));
        message.setVisible(true);
    }

    private static int minutes(QueryParameters query) {
        return query.getSingleParameter("wait")
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .map(minutes -> Math.clamp(minutes, 1, LONGEST_WAIT_MINUTES))
                .orElse(LONGEST_WAIT_MINUTES);
    }

    private static Optional<String> lastUsername() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null || session.getSession() == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getSession().getAttribute(SignInFailure.USERNAME));
    }
}
