package app.atalaya.identity.ui;

import app.atalaya.identity.ColourScheme;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.OwnSettings;
import app.atalaya.identity.SignedInUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Language and colour scheme of the page: what the user has chosen, else what this browser was told before sign-in (a cookie), else what
 * the browser says.
 */
@Component
@NamedInterface("preferences")
public class UiPreferences {

    private static final String LANGUAGE_COOKIE = "atalaya-language";
    private static final String SCHEME_COOKIE = "atalaya-scheme";
    private static final List<String> LANGUAGES = List.of("en", "es");

    private final CurrentUser currentUser;
    private final OwnSettings settings;

    UiPreferences(CurrentUser currentUser, OwnSettings settings) {
        this.currentUser = currentUser;
        this.settings = settings;
    }

    public Locale locale(VaadinRequest request) {
        return currentUser
                .find()
                .map(SignedInUser::language)
                .or(() -> cookie(request, LANGUAGE_COOKIE))
                .filter(LANGUAGES::contains)
                .or(() -> accepted(request))
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    /** Needs no statement: the cookie follows each choice, so that a page paints in its colours at once. */
    public ColourScheme scheme(VaadinRequest request) {
        return cookie(request, SCHEME_COOKIE)
                .flatMap(name -> Arrays.stream(ColourScheme.values())
                        .filter(scheme -> scheme.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(ColourScheme.SYSTEM);
    }

    /** After sign-in: this browser shows what the user chose elsewhere. */
    public void adopt(UI ui) {
        if (currentUser.find().isPresent()) {
            ColourScheme scheme = settings.get().colourScheme();
            remember(SCHEME_COOKIE, scheme.name().toLowerCase(Locale.ROOT));
            paint(ui, scheme);
        }
    }

    /** Keeps the choice and shows the page again in that language. The page's state is in its address. */
    public void speak(UI ui, String language) {
        if (currentUser.find().isPresent()) {
            settings.changeLanguage(language);
        }
        remember(LANGUAGE_COOKIE, language);
        ui.getPage().reload();
    }

    /** Keeps the choice and shows it at once. */
    public void choose(UI ui, ColourScheme scheme) {
        if (currentUser.find().isPresent()) {
            settings.changeColourScheme(scheme);
        }
        remember(SCHEME_COOKIE, scheme.name().toLowerCase(Locale.ROOT));
        paint(ui, scheme);
    }

    /** The CSS value of a scheme. */
    public static ColorScheme.Value css(ColourScheme scheme) {
        return switch (scheme) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    private static void paint(UI ui, ColourScheme scheme) {
        ui.getPage().setColorScheme(css(scheme));
    }

    private static Optional<String> accepted(VaadinRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst();
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void remember(String name, String choice) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (response == null || request == null) {
            return;
        }
        Cookie cookie = new Cookie(name, choice);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
