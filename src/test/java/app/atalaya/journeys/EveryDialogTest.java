package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every dialog: fit for everybody as the pages are, closed by the keyboard, and back where one came from. */
class EveryDialogTest extends Inspection {

    @ParameterizedTest
    @CsvSource({
        "kam, accounts, #accounts-create",
        "kam, accounts/naviera-albor, #account-edit-open",
        "kam, accounts/naviera-albor, #account-archive",
        "kam, accounts/naviera-albor, #team-add",
        "kam, accounts/naviera-albor?tab=contracts, #contract-add",
        "kam, accounts/naviera-albor?tab=contracts, .contract-edit",
        "kam, accounts/naviera-albor?tab=contacts, #contact-add",
        "kam, accounts/naviera-albor?tab=contacts, .contact-edit",
        "kam, accounts/naviera-albor?tab=health&factor=product-use, #health-signals-usage-trend",
        "kam, segmentation, #segmentation-accept-all",
        "kam, segmentation, '[id^=segmentation-decline-]'",
        "admin, segmentation?tab=model, #segmentation-edit-lifetime-value",
        "admin, segmentation?tab=model, #segmentation-edit-settings",
        "admin, segmentation?tab=model, #segmentation-rule-tier-add",
        "admin, segmentation?tab=model, #segmentation-rule-type-edit-0",
        "admin, segmentation?tab=model, #segmentation-rule-segment-edit-0",
        "admin, admin/users, #users-create",
        "admin, admin/integrations, #integrations-create",
    })
    void isFitForEverybody(String username, String path, String opener) {
        Page page = signedIn(username);
        inspectDialog(open(page, path), path, opener);

        Page english = signIn(window("en-GB", 1440, 900, ColorScheme.LIGHT), username);
        open(english, path).locator(opener).first().click();
        expectSoon(dialog(english));
        inspectWords(english, path + " " + opener);
    }

    @ParameterizedTest
    @CsvSource({"user-edit-kam", "user-reset-kam", "user-disable-kam"})
    void ofTheMenuOfAUserIsFitForEverybody(String item) {
        Page page = open(signedIn("admin"), "admin/users");
        page.locator("#user-actions-kam").click();
        page.locator("#" + item).click();
        expectSoon(dialog(page));

        inspect(page, item);
    }

    private void inspectDialog(Page page, String path, String selector) {
        Locator opener = page.locator(selector).first();
        opener.focus();
        page.keyboard().press("Enter");
        expectSoon(dialog(page));
        assertThat(page.evaluate("() => document.activeElement.closest('[role=dialog], [role=alertdialog],"
                        + " vaadin-dialog, vaadin-confirm-dialog') !== null"))
                .as("the focus moves into the dialog of %s", selector)
                .isEqualTo(true);

        inspect(page, path + " " + selector);

        page.keyboard().press("Escape");
        expectGone(dialog(page));
        expect(opener).isFocused();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                .first();
    }
}
