package app.atalaya.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All views: they are package-private, which Karibu's own discovery does not see. */
public final class Views {

    private static final Routes ROUTES = discover();

    private Views() {}

    public static Routes routes() {
        return ROUTES;
    }

    private static Routes discover() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Routes routes = new Routes();
        scanner.findCandidateComponents("app.atalaya")
                .forEach(found -> routes.getRoutes()
                        .add(ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)
                                .asSubclass(Component.class)));
        return routes;
    }
}
