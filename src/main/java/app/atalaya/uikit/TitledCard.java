package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A card with a heading; what belongs to the heading stands at its right. */
public class TitledCard extends Section {

    private final Div end = new Div();

    public TitledCard(String title, Component... content) {
        addClassName("at-card");
        H2 heading = new H2(title);
        end.addClassName("at-card-actions");
        Div header = new Div(heading, end);
        header.addClassName("at-card-header");
        getElement().setAttribute("aria-label", title);
        add(header);
        add(content);
    }

    /** Puts components to the right of the heading. */
    public TitledCard withActions(Component... components) {
        end.add(components);
        return this;
    }
}
