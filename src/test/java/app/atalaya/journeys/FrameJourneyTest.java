package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrameJourneyTest extends Journey {

    @Test
    void theKeyboardFindsAnAccount() {
        Page page = signedIn("kam");

        page.keyboard().press("Control+k");
        page.keyboard().type("meridia");
        expectSoon(page.locator("vaadin-combo-box-item").first(), "Banco Meridia");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/accounts/banco-meridia.*"));
    }

    @Test
    void aPhoneNavigatesThroughTheDrawer() {
        Page page = signIn(window("es-ES", 390, 844, ColorScheme.LIGHT), "kam");

        page.locator("#drawer-toggle").click();
        page.locator("#nav-accounts").click();

        page.waitForURL(Pattern.compile(".*/accounts$"));
        expectNoSidewaysScrolling(page);
    }

    @Test
    void languageAndColoursStayAsChosen() {
        Page page = signedIn("team");
        choose(page, "user-language", "user-language-en");
        expectSoon(page.locator("#nav-my-accounts"), "My accounts");
        choose(page, "user-scheme", "user-scheme-dark");

        open(page, "accounts");

        expect(page.locator("#nav-my-accounts")).containsText("My accounts");
        expect(page.locator("html")).hasAttribute("lang", "en");
        expect(page.locator("html")).hasCSS("color-scheme", "dark");
        choose(page, "user-language", "user-language-es");
        expectSoon(page.locator("#nav-my-accounts"), "Mis cuentas");
    }

    private void choose(Page page, String submenu, String item) {
        page.locator("#user-menu").click();
        page.locator("#" + submenu).hover();
        page.locator("#" + item).click();
        settled(page);
    }
}
