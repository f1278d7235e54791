package app.atalaya.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.testing.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The shortest way: sign in, see one's accounts, open one of them. */
class SignInJourneyTest extends BrowserTest {

    @Test
    void aKeyAccountManagerOpensTheBoardOfAnAccountFromTheirList() {
        Page page = signedIn("kam");
        assertThat(page.locator("h1")).hasText("Mis cuentas");

        page.locator("main a[href*='accounts/']").first().click();

        page.waitForURL("**/accounts/**");
        settled(page);
        assertThat(page.locator("h1").textContent()).isNotBlank();
        expectAccessible(page);
        expectNoSidewaysScrolling(page);
    }

    @Test
    void theSignInPageIsAccessibleAndFitsAPhone() {
        Page page = window("en-GB", 390, 844, ColorScheme.DARK);

        open(page, "login");

        expectAccessible(page);
        expectNoSidewaysScrolling(page);
    }
}
