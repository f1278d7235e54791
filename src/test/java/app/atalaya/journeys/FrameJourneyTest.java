package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrameJourneyTest extends Journey {

    /** From the skip link through navigation and filters into the list. */
    private static final int STOPS = 30;

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

    @Test
    void theKeyboardsPlaceAlwaysShows() {
        Page page = open(signedIn("kam"), "accounts");
        for (int stop = 1; stop <= STOPS; stop++) {
            page.keyboard().press("Tab");
            page.waitForTimeout(200);
            BoundingBox place = place(page);
            byte[] focused = picture(page, place);
            page.evaluate("""
                    () => {
                      let at = document.activeElement;
                      while (at.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }
                      at.blur();
                    }""");
            page.waitForTimeout(200);

            assertThat(focused)
                    .as("stop %d, around %.0f, %.0f", stop, place.x, place.y)
                    .isNotEqualTo(picture(page, place));
        }
    }

    /** Where the focus is, with some pixels around for its ring. */
    private static BoundingBox place(Page page) {
        List<?> box = (List<?>) page.evaluate("""
                () => {
                  let at = document.activeElement;
                  while (at.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }
                  const box = at.getBoundingClientRect();
                  return [box.x, box.y, box.width, box.height];
                }""");
        List<Double> numbers =
                box.stream().map(number -> ((Number) number).doubleValue()).toList();
        BoundingBox place = new BoundingBox();
        place.x = Math.max(0, numbers.get(0) - 6);
        place.y = Math.max(0, numbers.get(1) - 6);
        place.width = numbers.get(2) + 12;
        place.height = numbers.get(3) + 12;
        return place;
    }

    private static byte[] picture(Page page, BoundingBox place) {
        return page.screenshot(new Page.ScreenshotOptions()
                .setClip(new Clip(place.x, place.y, place.width, place.height))
                .setCaret(ScreenshotCaret.HIDE));
    }

    private void choose(Page page, String submenu, String item) {
        page.locator("#user-menu").click();
        page.locator("#" + submenu).hover();
        page.locator("#" + item).click();
        settled(page);
    }
}
