package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExecutiveJourneyTest extends Journey {

    @Test
    void fromTheRiskInThePortfolioToTheAccountsBehindIt() {
        Page page = signedIn("executive");
        page.locator("#nav-portfolio").click();
        page.waitForURL(Pattern.compile(".*/portfolio.*"));
        expectChartsDrawn(settled(page));
        page.locator("#portfolio-risk-all").click();
        expectSoon(page.locator("#portfolio-accounts"));
        expect(page.locator("#portfolio-accounts")).containsText("Metales Urdaneta");

        account(page, "Metales Urdaneta").click();
        page.waitForURL(Pattern.compile(".*/accounts/metales-urdaneta.*"));
        expect(page.locator("#account-edit-open")).isHidden();
    }
}
