package app.atalaya.shell;

import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PageTitle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what went wrong in one sentence, and leads back. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    /** Texts {@code <key>.title} and {@code <key>.text}. */
    final void say(Icons icon, String key, Object... arguments) {
        removeAll();
        addClassName("shell-error");
        title = getTranslation(key + ".title");
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        home.setId("error-home");
        add(icon.create(), new H1(title), new Paragraph(getTranslation(key + ".text", arguments)), home);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(title);
    }
}
