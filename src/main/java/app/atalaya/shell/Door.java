package app.atalaya.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the application is being made, lets in who needs the sign-in page only; everybody else waits, so that no request finds half of
 * an application, and none makes a part of it in the middle of another's work.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Door extends OncePerRequestFilter {

    private static final String SIGN_IN = "/login";
    private static final List<String> FILES_AND_PROBES =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/styles/", "/favicon", "/actuator/health");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch visited = new CountDownLatch(1);

    /** From now on nobody waits. */
    public void open() {
        opened.countDown();
    }

    /** Waits for the first answer to a request. */
    public void awaitVisit(Duration longest) throws InterruptedException {
        visited.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (needsNothing(request) || isOpenInTime()) {
            chain.doFilter(request, response);
            visited.countDown();
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What is sent to sign in, or asked by a page that is there already, needs the application. */
    private static boolean needsNothing(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean page = path.equals(SIGN_IN) && request.getQueryString() == null;
        return HttpMethod.GET.matches(request.getMethod())
                && (page || FILES_AND_PROBES.stream().anyMatch(path::startsWith))
                && !isRemembered(request.getCookies());
    }

    private static boolean isRemembered(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(WebSecurity.REMEMBER_ME));
    }

    private boolean isOpenInTime() {
        try {
            return opened.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
