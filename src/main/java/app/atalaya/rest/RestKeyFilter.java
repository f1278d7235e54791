package app.atalaya.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request act as the user of the integration whose key it brings. */
class RestKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    /** An integration, and the user that it acts for. */
    private record Known(long integration, UserDetails user) {}

    private final IntegrationStore integrations;
    private final UserDetailsService users;
    private final RestRateLimit rateLimit;
    private final RestProblems problems;

    RestKeyFilter(
            IntegrationStore integrations, UserDetailsService users, RestRateLimit rateLimit, RestProblems problems) {
        this.integrations = integrations;
        this.users = users;
        this.rateLimit = rateLimit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Known> known;
        try {
            known = key(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(integrations::caller)
                    .flatMap(this::known);
        } catch (RuntimeException failed) {
            // Here no controller advice turns it into a problem.
            problems.write(RestErrors.problemOf(failed, response), request, response);
            return;
        }
        if (known.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long wait = rateLimit.secondsToWait(known.get().integration());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.write(
                    new RestProblem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", Long.toString(wait)),
                    request,
                    response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        UserDetails user = known.get().user();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<IntegrationKey> key(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? IntegrationKey.parse(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** A user who may not sign in any more takes their integrations along. */
    private Optional<Known> known(IntegrationStore.Caller caller) {
        try {
            return Optional.of(users.loadUserByUsername(caller.username()))
                    .filter(UserDetails::isEnabled)
                    .map(user -> new Known(caller.id(), user));
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }
}
