package app.atalaya.shell;

import app.atalaya.account.NoSuchAccountException;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such account that the user may see: the same words as for a page that does not exist. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchAccountPage extends ErrorPage implements HasErrorParameter<NoSuchAccountException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoSuchAccountException> failure) {
        say(Icons.SEARCH, "shell.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
