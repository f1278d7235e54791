package app.atalaya.shell;

import app.atalaya.identity.SessionValidity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each request whether its session still holds, on whichever node: who was disabled is out at once. */
final class SessionGuard extends OncePerRequestFilter {

    private static final List<String> STATIC = List.of("/VAADIN/build/", "/VAADIN/static/", "/styles/", "/favicon");

    private final SessionValidity validity;

    SessionGuard(SessionValidity validity) {
        this.validity = validity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) == null
                || STATIC.stream()
                        .anyMatch(request.getRequestURI()
                                .substring(request.getContextPath().length())::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && validity.hasEnded(authentication)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }
}
