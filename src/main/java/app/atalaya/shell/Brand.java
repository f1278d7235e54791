package app.atalaya.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The mark and the name. */
class Brand extends Span {

    Brand() {
        addClassName("shell-brand");
        Image mark = new Image("favicon.svg", "");
        mark.addClassName("shell-mark");
        add(mark, new Span("Atalaya"));
    }
}
