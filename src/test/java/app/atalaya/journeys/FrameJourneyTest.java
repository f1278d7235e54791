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
    void theDrawerAlwaysSaysWhoIsSignedIn() {
        Page page = signedIn("kam");
        for (int width : new int[] {1440, 1280}) {
            page.setViewportSize(width, 800);
            settled(page).waitForTimeout(150);
            expect(page.locator(".shell-user .shell-avatar")).isVisible();
            expect(page.locator(".shell-user .shell-user-name")).containsText("Lucía");
            expect(page.locator(".shell-user .shell-user-name")).isVisible();
            expect(page.locator(".shell-user .shell-user-role")).isVisible();
            expect(page.locator(".shell-user [slot=overflow]")).isHidden();
        }
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
