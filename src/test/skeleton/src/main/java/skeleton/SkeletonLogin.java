package skeleton;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("login")
@AnonymousAllowed
class SkeletonLogin extends Main {

    SkeletonLogin() {
        LoginForm form = new LoginForm();
        form.setAction("login");
        add(form);
    }
}
