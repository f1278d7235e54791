package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The head of a view: its only h1, a line below, figures and actions at the right. */
public class ViewHeader extends Div {

    private final H1 title;
    private final Paragraph subtitle = new Paragraph();
    private final Div end = new Div();

    public ViewHeader(String title, @Nullable String subtitle, Component... actions) {
        addClassName("at-view-header");
        this.title = new H1(title);
        this.subtitle.addClassName("at-secondary");
        end.addClassName("at-view-actions");
        Div text = new Div(this.title, this.subtitle);
        text.addClassName("at-view-title");
        add(text, end);
        setSubtitle(subtitle);
        addActions(actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public final void setSubtitle(@Nullable String text) {
        subtitle.setText(text == null ? "" : text);
        subtitle.setVisible(text != null);
    }

    public final void addActions(Component... actions) {
        end.add(actions);
    }
}
