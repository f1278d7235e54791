package app.atalaya.shell;

import app.atalaya.account.NoSuchAccountException;
import app.atalaya.uikit.FailureLog;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A view could not be shown. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception failure = parameter.getException();
        if (FailureHandler.isCausedBy(failure, NoSuchAccountException.class)
                || FailureHandler.isCausedBy(failure, AccessDeniedException.class)) {
            say(Icons.SEARCH, "shell.not-found");
            return HttpServletResponse.SC_NOT_FOUND;
        }
        say(Icons.ERROR, "shell.broken", FailureLog.log(failure));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
