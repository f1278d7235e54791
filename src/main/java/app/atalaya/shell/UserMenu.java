package app.atalaya.shell;

import app.atalaya.identity.ColourScheme;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.ui.UiPreferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;

/** Who is signed in; what they may set about the page; the way out. */
class UserMenu extends MenuBar {

    private final UiPreferences preferences;

    UserMenu(SignedInUser user, UiPreferences preferences, AuthenticationContext authentication) {
        this.preferences = preferences;
        addClassName("shell-user");
        addThemeName("tertiary");
        setWidthFull();
        MenuItem self = addItem(block(user));
        self.setId("user-menu");
        self.setAriaLabel(getTranslation("shell.user.menu", user.name()));
        SubMenu menu = self.getSubMenu();
        item(menu, "user-settings", "shell.user.settings", () -> UI.getCurrent().navigate("settings"));
        languages(menu);
        schemes(menu);
        menu.addSeparator();
        item(menu, "user-sign-out", "shell.user.sign-out", authentication::logout);
    }

    private void languages(SubMenu menu) {
        MenuItem languages = menu.addItem(getTranslation("shell.language"));
        languages.setId("user-language");
        for (String language : List.of("es", "en")) {
            MenuItem item = item(
                    languages.getSubMenu(),
                    "user-language-" + language,
                    "shell.language." + language,
                    () -> preferences.speak(UI.getCurrent(), language));
            item.setCheckable(true);
            item.setChecked(getLocale().getLanguage().equals(language));
        }
    }

    private void schemes(SubMenu menu) {
        MenuItem schemes = menu.addItem(getTranslation("shell.scheme"));
        schemes.setId("user-scheme");
        VaadinRequest request = VaadinRequest.getCurrent();
        ColourScheme current = request == null ? ColourScheme.SYSTEM : preferences.scheme(request);
        for (ColourScheme scheme : ColourScheme.values()) {
            MenuItem item = item(
                    schemes.getSubMenu(),
                    "user-scheme-" + scheme.name().toLowerCase(Locale.ROOT),
                    "identity.scheme." + scheme,
                    () -> choose(schemes, scheme));
            item.setCheckable(true);
            item.setChecked(scheme == current);
        }
    }

    private void choose(MenuItem schemes, ColourScheme scheme) {
        preferences.choose(UI.getCurrent(), scheme);
        List<MenuItem> items = schemes.getSubMenu().getItems();
        for (ColourScheme each : ColourScheme.values()) {
            items.get(each.ordinal()).setChecked(each == scheme);
        }
    }

    private MenuItem item(SubMenu menu, String id, String key, Runnable action) {
        MenuItem item = menu.addItem(getTranslation(key), click -> action.run());
        item.setId(id);
        return item;
    }

    private Div block(SignedInUser user) {
        Span avatar = new Span(user.asPerson().initials());
        avatar.addClassName("shell-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(user.name());
        name.addClassName("shell-user-name");
        Span role = new Span(user.roles().stream()
                .sorted()
                .findFirst()
                .map(first -> getTranslation("identity.role." + first))
                .orElse(""));
        role.addClassName("shell-user-role");
        Div words = new Div(name, role);
        words.addClassName("shell-user-words");
        Div block = new Div(avatar, words);
        block.addClassName("shell-user-block");
        return block;
    }
}
