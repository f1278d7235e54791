package app.atalaya.shell;

import app.atalaya.identity.ui.UiPreferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The languages as buttons, each in its own words; the current one is pressed. */
class LanguageSwitch extends Div {

    LanguageSwitch(UiPreferences preferences) {
        addClassName("shell-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        for (String language : List.of("es", "en")) {
            Button button = new Button(
                    getTranslation("shell.language." + language),
                    click -> preferences.speak(UI.getCurrent(), language));
            button.setId("language-" + language);
            button.addThemeName("tertiary small");
            button.getElement().setAttribute("lang", language);
            boolean current = getLocale().getLanguage().equals(language);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(current));
            add(button);
        }
    }
}
