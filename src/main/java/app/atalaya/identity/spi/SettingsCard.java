package app.atalaya.identity.spi;

import com.vaadin.flow.component.Component;

/** A card on the page of the user's own settings that another module contributes. */
public interface SettingsCard {

    /** Lower comes first; the cards of identity itself stand before all. */
    int order();

    /** A new card for the signed-in user. */
    Component create();
}
