package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shortest way: sign in, see one's accounts, open one of them. */
class SignInJourneyTest extends Journey {

    private static final String NOTICE = "vaadin-commercial-banner";

    /** The notice lives in a closed shadow of the page's body, where no test could look. */
    private static final String OPEN_SHADOWS = """
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (options) {
              return attach.call(this, { ...options, mode: 'open' });
            };""";

    @Test
    void aKeyAccountManagerOpensTheBoardOfAnAccountFromTheirList() {
        Page page = signedIn("kam");
        assertThat(page.title()).contains("Mis cuentas");

        page.locator("main a[href*='accounts/']").first().click();

        page.waitForURL("**/accounts/**");
        expect(page.locator("h1")).not().containsText("Lucía");
        expect(page.locator("#account-tabs")).isVisible();
    }

    @Test
    void oneClickOnADemoUserAndOneOnTheButtonSignIn() {
        Page page = open(window(), "login");

        page.evaluate(
                "() => { document.getElementById('demo-kam').click(); document.getElementById('login-submit').click(); }");

        page.waitForURL(Pattern.compile(".*/(\\?continue)?$"));
        expectSoon(page.locator("h1"), "Lucía");
    }

    @Test
    void theSignInPageIsAccessibleAndFitsAPhone() {
        Page page = window("en-GB", 390, 844, ColorScheme.DARK);

        open(page, "login");

        expectAccessible(page);
        expectNoSidewaysScrolling(page);
    }

    /** Without a licence of the vendor the bundle carries a notice that must never be hidden; with one there is none. */
    @Test
    void theVendorsNoticeShowsAndCoversNothing() {
        Page page = window("es-ES", 1280, 720, ColorScheme.LIGHT);
        page.addInitScript(OPEN_SHADOWS);
        open(page, "login");
        boolean bundled = page.request().get(url("login")).text().contains(NOTICE);

        assertThat(page.locator(NOTICE).count()).isEqualTo(bundled ? 1 : 0);
        if (bundled) {
            expectNoticeBelow(page, ".shell-entrance-card");
            expectNoticeBelow(signIn(page, "kam"), ".shell-user");
            expectNoticeBelow(page, "main");
        }
    }

    private static void expectNoticeBelow(Page page, String content) {
        expectSoon(page.locator(NOTICE));
        Object room = page.evaluate("""
                selector => {
                  window.scrollTo(0, document.documentElement.scrollHeight);
                  const root = document.body.shadowRoot;
                  const notice = root.querySelector('vaadin-commercial-banner');
                  const box = notice.getBoundingClientRect();
                  const onTop = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === notice;
                  const bottom = document.querySelector(selector).getBoundingClientRect().bottom;
                  return onTop && box.bottom <= window.innerHeight && box.height > 20 ? box.top - bottom : -1000;
                }""", content);
        assertThat(((Number) room).doubleValue())
                .as("room between %s and the notice", content)
                .isGreaterThanOrEqualTo(-0.5);
    }
}
