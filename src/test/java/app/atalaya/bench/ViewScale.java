package app.atalaya.bench;

import app.atalaya.health.HealthRecompute;
import app.atalaya.testing.Views;
import app.atalaya.uikit.EmptyState;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The server's part of opening a view, as an executive who sees every account or a manager who has sixty: build it, query, fill the first page of each grid. With
 * many accounts against the same with few.
 */
final class ViewScale {

    private static final int DAYS_OF_HISTORY = 3;
    private static final int OPENINGS = 20;

    private final BenchApplication many;
    private final BenchApplication few;

    ViewScale(BenchApplication many, BenchApplication few) {
        this.many = withScores(many);
        this.few = withScores(few);
    }

    void measure(String name, String user, String route, String elsewhere) throws Exception {
        Rounds.compare(name, "ms", () -> open(many, user, route, elsewhere), () -> open(few, user, route, elsewhere));
    }

    /** The mean of several openings, in milliseconds. */
    private static double open(BenchApplication application, String username, String route, String elsewhere)
            throws Exception {
        Authentication user = application.as(
                username, () -> SecurityContextHolder.getContext().getAuthentication());
        SecurityContextHolder.getContext().setAuthentication(user);
        ApplicationContext context = application.context();
        MockVaadin.setMockRequestFactory(Request::new);
        MockVaadin.setup(UI::new, new MockSpringServlet(Views.routes(), context, UI::new));
        try {
            double total = 0;
            requireRows(route);
            for (int i = 0; i < OPENINGS; i++) {
                show(elsewhere);
                total += Rounds.millis(() -> show(route));
            }
            return total / OPENINGS;
        } finally {
            MockVaadin.tearDown();
            SecurityContextHolder.clearContext();
        }
    }

    /** An empty page would be fast. */
    private static void requireRows(String route) {
        show(route);
        if (LocatorJ._find(Grid.class).stream()
                        .noneMatch(grid -> grid.getDataCommunicator().getItemCount() > 0)
                && LocatorJ._find(EmptyState.class).size() > 0) {
            throw new IllegalStateException("nothing to be seen: " + route);
        }
    }

    private static void show(String route) {
        UI.getCurrent().navigate(route);
        MockVaadin.clientRoundtrip(false);
        LocatorJ._find(Grid.class).forEach(grid -> grid.getDataCommunicator().setViewportRange(0, grid.getPageSize()));
        MockVaadin.clientRoundtrip(false);
    }

    /** Scores and some history, where another benchmark has not made them already. */
    private static BenchApplication withScores(BenchApplication application) {
        int scored = application
                .bean(JdbcClient.class)
                .sql("select count(*) from health_history")
                .query(Integer.class)
                .single();
        if (scored > 0) {
            return application;
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int back = DAYS_OF_HISTORY; back >= 0; back--) {
            application.bean(HealthRecompute.class).all(today.minusDays(back));
        }
        return application;
    }

    private static final class Request extends FakeRequest {

        Request(FakeHttpSession session) {
            super(session);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }

        @Override
        public boolean isUserInRole(String role) {
            Authentication user = SecurityContextHolder.getContext().getAuthentication();
            return user != null
                    && user.getAuthorities().stream()
                            .anyMatch(granted -> role.equals(granted.getAuthority())
                                    || ("ROLE_" + role).equals(granted.getAuthority()));
        }
    }
}
