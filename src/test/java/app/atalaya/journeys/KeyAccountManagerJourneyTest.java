package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KeyAccountManagerJourneyTest extends Journey {

    @Test
    void fromMyAccountsToTheFactsBehindTheWorstScore() {
        Page page = signedIn("kam");
        expect(page.locator("h1")).containsText("Lucía");

        account(page, "Naviera Albor").click();
        page.waitForURL(Pattern.compile(".*/accounts/naviera-albor.*"));
        expect(page.locator("h1")).containsText("Naviera Albor");
        expectChartsDrawn(page);

        page.locator("#account-tab-health").click();
        expectSoon(page.locator("#health-board"));
        expectChartsDrawn(page);
        page.locator("#health-factor-product-use vaadin-details-summary").click();
        page.locator("#health-signals-usage-trend").click();
        expectSoon(page.locator("#health-evidence-signals"));
        expect(page.locator("#health-evidence-signals")).containsText("Rutas");
    }

    @Test
    void theSameAddressShowsTheSameAfterAReload() {
        Page page = signedIn("kam");
        open(page, "accounts/naviera-albor?tab=health");
        expectSoon(page.locator("#health-board"));

        page.reload();

        expectSoon(page.locator("#health-board"));
    }

    @Test
    void anAccountOfAColleagueLooksLikeOneThatDoesNotExist() {
        for (String language : List.of("es-ES", "en-GB")) {
            Page page = signIn(window(language, 1440, 900, ColorScheme.LIGHT), "kam");

            String foreign = answer(page, "accounts/metales-urdaneta");

            assertThat(foreign).isEqualTo(answer(page, "accounts/no-such-account"));
            assertThat(foreign).isEqualTo(answer(page, "no/such/page"));
            page.locator("#error-home").click();
            expectSoon(page.locator("h1"), "Lucía");
        }
    }

    private String answer(Page page, String path) {
        int status = page.navigate(url(path)).status();
        settled(page);
        return status + " " + page.title() + " " + page.locator("main").innerText();
    }
}
