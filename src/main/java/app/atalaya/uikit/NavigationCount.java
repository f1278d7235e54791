package app.atalaya.uikit;

import com.vaadin.flow.component.Component;

/** A number beside an entry of the navigation, such as how many alerts wait. */
public interface NavigationCount {

    /** The path of the entry. */
    String path();

    /** A new component for a new page; it keeps itself up to date. */
    Component create();
}
