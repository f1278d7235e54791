package app.atalaya.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.Locale;

/** Views as the application shows them: inside its layout, and with its own pages for what is not there or not allowed. */
public abstract class FramedViewTest extends ViewTest {

    @Override
    protected Routes routes() {
        return Views.withErrorPages();
    }

    @Override
    protected void start(Locale browser) {
        super.start(browser);
        ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext())
                .setLayout(Views.layout());
    }
}
