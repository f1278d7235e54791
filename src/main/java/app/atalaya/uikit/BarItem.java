package app.atalaya.uikit;

import com.vaadin.flow.component.Component;

/** Something at the right of the bar above every view. Each bean of this type appears there for whoever is signed in. */
public interface BarItem {

    /** Lower stands further left. */
    int order();

    /** A new component for a new page; called with the user's security context and UI. */
    Component create();
}
