package app.atalaya.shell;

import app.atalaya.identity.ui.UiPreferences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page outside the frame: one card in the middle, the language below. */
abstract class EntrancePage extends Main implements HasDynamicTitle {

    private final Div card = new Div();

    EntrancePage(UiPreferences preferences) {
        addClassName("shell-entrance");
        card.addClassName("shell-entrance-card");
        card.add(new Brand());
        add(card, new LanguageSwitch(preferences));
    }

    final void put(Component... content) {
        card.add(content);
    }
}
