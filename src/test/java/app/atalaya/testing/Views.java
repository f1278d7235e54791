package app.atalaya.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** All views, and the frame around them: they are package-private, which Karibu's own discovery does not see. */
public final class Views {

    private static final Routes ROUTES = discover();

    private Views() {}

    public static Routes routes() {
        return ROUTES;
    }

    /** The views with the application's own pages for what goes wrong. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Routes withErrorPages() {
        Routes routes = new Routes();
        routes.getRoutes().addAll(ROUTES.getRoutes());
        routes.getErrorRoutes().clear();
        classes(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(page -> routes.getErrorRoutes().add((Class) page));
        return routes;
    }

    /** The layout that the running application puts around each view. */
    static Class<? extends RouterLayout> layout() {
        return classes(new AnnotationTypeFilter(Layout.class))
                .findFirst()
                .orElseThrow()
                .asSubclass(RouterLayout.class);
    }

    private static Routes discover() {
        Routes routes = new Routes();
        classes(new AnnotationTypeFilter(Route.class))
                .forEach(view -> routes.getRoutes().add(view.asSubclass(Component.class)));
        return routes;
    }

    private static Stream<Class<?>> classes(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("app.atalaya").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null));
    }
}
