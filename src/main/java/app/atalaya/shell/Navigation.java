package app.atalaya.shell;

import app.atalaya.identity.Role;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.NavigationCount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The ways through the application. Each view says itself who may enter; an entry shows to those only. */
class Navigation extends Nav {

    private static final List<Entry> WORK = List.of(
            new Entry("my-accounts", "", Icons.HOME),
            new Entry("alerts", "alerts", Icons.BELL),
            new Entry("tasks", "tasks", Icons.CHECK),
            new Entry("accounts", "accounts", Icons.ACCOUNTS),
            new Entry("portfolio", "portfolio", Icons.PORTFOLIO, Navigation::oversees),
            new Entry("segmentation", "segmentation", Icons.SEGMENTS),
            new Entry("imports", "imports", Icons.IMPORTS));
    private static final List<Entry> ADMINISTRATION = List.of(
            new Entry("users", "admin/users", Icons.USERS),
            new Entry("integrations", "admin/integrations", Icons.INTEGRATIONS),
            new Entry("webhooks", "admin/webhooks", Icons.EXTERNAL),
            new Entry("health-model", "admin/health-model", Icons.MODEL),
            new Entry("alert-rules", "admin/alert-rules", Icons.BOLT),
            new Entry("backtest", "admin/backtest", Icons.HISTORY),
            new Entry("advice", "admin/advice", Icons.BOLT));

    private final AccessAnnotationChecker access;
    private final Authentication user;
    private final List<NavigationCount> counts;

    Navigation(AccessAnnotationChecker access, Authentication user, List<NavigationCount> counts) {
        this.access = access;
        this.user = user;
        this.counts = counts;
        addClassName("shell-navigation");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        add(section(WORK));
        SideNav administration = section(ADMINISTRATION);
        if (!administration.getItems().isEmpty()) {
            administration.setLabel(getTranslation("shell.navigation.administration"));
            add(administration);
        }
    }

    private SideNav section(List<Entry> entries) {
        SideNav section = new SideNav();
        entries.stream().filter(this::isOpen).forEach(entry -> section.addItem(item(entry)));
        return section;
    }

    private boolean isOpen(Entry entry) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(entry.path())
                .filter(view -> access.hasAccess(view, user, this::hasRole))
                .filter(view -> entry.forWhom().test(this))
                .isPresent();
    }

    /** The portfolio tells nothing to who works on a few accounts of others; a link to it still opens. */
    private boolean oversees() {
        return Stream.of(Role.EXECUTIVE, Role.ADMINISTRATOR, Role.KEY_ACCOUNT_MANAGER)
                .anyMatch(role -> hasRole(role.name()));
    }

    private boolean hasRole(String role) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> ("ROLE_" + role).equals(authority));
    }

    private SideNavItem item(Entry entry) {
        SideNavItem item = new SideNavItem(getTranslation("shell.navigation." + entry.name()), entry.path());
        item.setId("nav-" + entry.name());
        Component icon = entry.icon().create();
        item.setPrefixComponent(icon);
        item.setMatchNested(!entry.path().isEmpty());
        counts.stream()
                .filter(count -> count.path().equals(entry.path()))
                .forEach(count -> item.setSuffixComponent(count.create()));
        return item;
    }

    private record Entry(String name, String path, Icons icon, Predicate<Navigation> forWhom) {

        Entry(String name, String path, Icons icon) {
            this(name, path, icon, navigation -> true);
        }
    }
}
