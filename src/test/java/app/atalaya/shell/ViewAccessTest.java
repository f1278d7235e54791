package app.atalaya.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.identity.Role;
import app.atalaya.testing.FramedViewTest;
import app.atalaya.testing.Given;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Who may enter which view: each view has a row here, and is entered by each role and by nobody. */
class ViewAccessTest extends FramedViewTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> IMPORTERS = EnumSet.of(Role.KEY_ACCOUNT_MANAGER, Role.ADMINISTRATOR);

    private static final Map<String, Set<Role>> MAY_ENTER = Map.ofEntries(
            Map.entry("", ALL),
            Map.entry("accounts", ALL),
            Map.entry("alerts", ALL),
            Map.entry("admin/alert-rules", EnumSet.of(Role.ADMINISTRATOR, Role.EXECUTIVE)),
            Map.entry("tasks", ALL),
            Map.entry("accounts/:key", ALL),
            Map.entry("portfolio", ALL),
            Map.entry("portfolio/accounts", ALL),
            Map.entry("segmentation", ALL),
            Map.entry("imports", IMPORTERS),
            Map.entry("settings", ALL),
            Map.entry("admin/users", ADMINISTRATORS),
            Map.entry("admin/integrations", ADMINISTRATORS),
            Map.entry("admin/webhooks", ADMINISTRATORS),
            Map.entry("admin/backtest", EnumSet.of(Role.ADMINISTRATOR, Role.EXECUTIVE)),
            Map.entry("admin/advice", ADMINISTRATORS),
            Map.entry("admin/health-model", EnumSet.of(Role.ADMINISTRATOR, Role.EXECUTIVE, Role.KEY_ACCOUNT_MANAGER)));

    /** Entered by those who are not signed in; the others are sent on or may look as well. */
    private static final Set<String> PUBLIC = Set.of("login", "setup");

    @Autowired
    Given given;

    @Test
    void everyViewHasARow() {
        Set<String> described = new TreeSet<>(MAY_ENTER.keySet());
        described.addAll(PUBLIC);

        assertThat(described).containsAll(views().keySet());
    }

    @Test
    void everyRoleEntersWhatItMayAndNothingElse() {
        AccountRef account = given.account();
        views().forEach((route, view) -> {
            if (!PUBLIC.contains(route)) {
                for (Role role : Role.values()) {
                    signIn(role);
                    assertThat(enters(route.replace(":key", account.key()), view))
                            .as("%s enters /%s", role, route)
                            .isEqualTo(mayEnter(route, role));
                }
            }
        });
    }

    @Test
    void whoIsNotSignedInEntersThePublicViewsOnly() {
        views().forEach((route, view) -> {
            start(SPANISH);
            assertThat(enters(route.replace(":key", "none"), view))
                    .as("anybody enters /%s", route)
                    .isEqualTo(PUBLIC.contains(route));
        });
    }

    /** The account belongs to the key account manager: to a team member it does not exist. */
    private static boolean mayEnter(String route, Role role) {
        boolean foreign = route.equals("accounts/:key") && role == Role.TEAM_MEMBER;
        return !foreign && MAY_ENTER.getOrDefault(route, Set.of()).contains(role);
    }

    private boolean enters(String location, Class<?> view) {
        open(location);
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(HasElement::getClass)
                .anyMatch(view::equals);
    }

    private static Map<String, Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("app.atalaya").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .collect(Collectors.toMap(
                        view -> Objects.requireNonNull(view.getAnnotation(Route.class))
                                .value(),
                        view -> view));
    }
}
