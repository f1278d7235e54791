package app.atalaya.shell;

import app.atalaya.identity.SignInBlockedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what went wrong; the username stays filled in. */
final class SignInFailure implements AuthenticationFailureHandler {

    static final String USERNAME = SignInFailure.class.getName() + ".username";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String username = request.getParameter("username");
        if (username != null && username.length() <= 60) {
            request.getSession().setAttribute(USERNAME, username);
        }
        String target =
                failure instanceof SignInBlockedException blocked ? "/login?wait=" + blocked.minutes() : "/login?error";
        new DefaultRedirectStrategy().sendRedirect(request, response, target);
    }
}
