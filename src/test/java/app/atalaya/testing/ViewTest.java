package app.atalaya.testing;

import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import kotlin.jvm.functions.Function0;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Views without a browser. A test signs somebody in, opens a path and looks at the components
 * ({@code com.github.mvysny.kaributesting.v10.LocatorJ}).
 */
@DatabaseTest
public abstract class ViewTest {

    protected static final Locale SPANISH = Locale.of("es");
    protected static final Locale ENGLISH = Locale.ENGLISH;

    @Autowired
    protected As as;

    @Autowired
    private ApplicationContext context;

    /** Signs in the user of that role whom all tests share, with a Spanish browser. */
    protected void signIn(Role role) {
        signIn(as.someone(role), SPANISH);
    }

    protected void signIn(Role role, Locale browser) {
        signIn(as.someone(role), browser);
    }

    /** From here on the test is this user, in its services as in its views. */
    protected void signIn(Person person, Locale browser) {
        SecurityContextHolder.getContext().setAuthentication(as.authentication(person));
        start(browser);
    }

    /** Opens a browser window in which nobody is signed in. */
    protected void start(Locale browser) {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(session -> new Request(session, browser));
        Function0<UI> window = () -> {
            VaadinSession.getCurrent().setLocale(browser);
            UI ui = new UI();
            ui.setLocale(browser);
            return ui;
        };
        MockVaadin.setup(window, new MockSpringServlet(routes(), context, window));
    }

    /** The views alone; {@link FramedViewTest} has the layout and the error pages around them. */
    protected Routes routes() {
        return Views.routes();
    }

    /** Goes to a path, with its query if it has one: {@code accounts?text=acme}. */
    protected void open(String location) {
        int query = location.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(location);
        } else {
            UI.getCurrent()
                    .navigate(location.substring(0, query), QueryParameters.fromString(location.substring(query + 1)));
        }
    }

    /** Where the window is now: path and query. */
    protected String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** A request of the signed-in user's browser, as Spring Security's filters would have dressed it. */
    private static final class Request extends FakeRequest {

        private final Locale locale;

        Request(FakeHttpSession session, Locale locale) {
            super(session);
            this.locale = locale;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return authentication();
        }

        @Override
        public boolean isUserInRole(String role) {
            Authentication user = authentication();
            String authority = role.startsWith("ROLE_") ? role : "ROLE_" + role;
            return user != null
                    && user.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }

        private static @Nullable Authentication authentication() {
            return SecurityContextHolder.getContext().getAuthentication();
        }
    }
}
