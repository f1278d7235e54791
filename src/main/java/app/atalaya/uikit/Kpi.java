package app.atalaya.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/**
 * A figure with its name. {@link #figure} is the small form in a page's header; the tile adds what stands behind it: change, count,
 * a definition to open, and the way to its accounts.
 */
public class Kpi extends Div {

    private final Span label = new Span();
    private final Div heading = new Div();
    private final Div foot = new Div();

    public Kpi(String label, String value) {
        addClassNames("at-card", "at-kpi");
        this.label.setText(label);
        this.label.addClassName("at-kpi-label");
        heading.addClassName("at-kpi-head");
        heading.add(this.label);
        foot.addClassName("at-kpi-foot");
        Span figure = new Span(value);
        figure.addClassName("at-kpi-value");
        add(heading, figure, foot);
    }

    /** The small form: a figure above its name, between hairlines. */
    public static Component figure(String value, String label) {
        Span figure = new Span(value);
        figure.addClassName("at-stat-value");
        Span name = new Span(label);
        name.addClassName("at-stat-label");
        Div stat = new Div(figure, name);
        stat.addClassName("at-stat");
        return stat;
    }

    /** What stands behind the figure, such as "48 accounts". */
    public Kpi note(String text) {
        foot.add(new Span(text));
        return this;
    }

    /** How it changed, or anything else that belongs before the note. */
    public Kpi note(Component component) {
        foot.addComponentAsFirst(component);
        return this;
    }

    /** The definition, opened by a small button: what is counted, over which period, from how many. */
    public Kpi definition(String id, String text) {
        Button info = new Button(Icons.INFO.create());
        info.setId(id);
        info.addThemeName("tertiary");
        info.addClassName("at-kpi-info");
        info.setAriaLabel(getTranslation("common.definitionOf", label.getText()));
        Popover popover = new Popover();
        popover.setTarget(info);
        popover.setWidth("320px");
        popover.setAriaLabel(label.getText());
        popover.add(new Paragraph(text));
        heading.add(info, popover);
        return this;
    }

    /** The way to what the figure counts. */
    public Kpi drillDown(String id, String text, ComponentEventListener<ClickEvent<Button>> listener) {
        Button open = new Button(text, listener);
        open.setId(id);
        open.addThemeName("tertiary");
        open.addClassName("at-kpi-open");
        foot.add(open);
        return this;
    }
}
