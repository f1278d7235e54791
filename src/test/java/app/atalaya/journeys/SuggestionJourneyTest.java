package app.atalaya.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From what the facts suggest to a task that two people see, and back. */
class SuggestionJourneyTest extends Journey {

    private static final String TITLE = "Revisar juntos las facturas del trimestre";

    @Test
    void anAcceptedSuggestionIsATaskOnAColleaguesOpenBoardAndDoneByKeyboard() {
        Page lucia = open(signedIn("kam"), "accounts/naviera-albor");
        Page diego = open(signedIn("team"), "accounts/naviera-albor");
        expectSoon(lucia.locator("#advice-card .advice-box").first());

        lucia.locator("#advice-accept-invoices-unpaid").click();
        expectSoon(input(lucia, "task-field-title"));
        input(lucia, "task-field-title").fill(TITLE);
        lucia.locator("#task-save").click();

        expectSoon(diego.locator("#task-next"), TITLE);
        expectGone(diego.locator("#advice-accept-invoices-unpaid"));

        Locator box = item(diego).locator("input[type=checkbox]");
        box.focus();
        diego.keyboard().press("Space");
        expectGone(item(diego));
        expectGone(item(lucia));
        diego.locator("#toast-action").focus();
        diego.keyboard().press("Enter");

        expectSoon(item(diego));
        expectSoon(item(lucia));
        open(lucia, "tasks");
        expectSoon(lucia.locator("#task-grid"), TITLE);
    }

    @Test
    void whatIsPutAsideNeedsAReasonAndCanBeTakenBack() {
        Page page = open(signedIn("kam"), "accounts/naviera-albor");
        Locator dismiss = page.locator("#advice-dismiss-usage-fall");
        expectSoon(dismiss);

        dismiss.click();
        expectSoon(page.locator("#advice-reason"));
        page.locator("#advice-reason vaadin-radio-button").first().click();
        page.locator("#advice-dismissal-confirm").click();
        expectGone(dismiss);
        page.locator("#toast-action").click();

        expectSoon(dismiss);
    }

    private static Locator item(Page page) {
        return page.locator("#task-next .task-item")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
    }
}
