package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class TwoPeopleJourneyTest extends Journey {

    @Test
    void whoSavesSecondChoosesFieldByFieldAndNothingIsLost() {
        Page lucia = edit("kam");
        Page diego = edit("team");
        input(lucia, "account-field-industry").fill("Industria textil");
        input(lucia, "account-field-notes").fill("Lucía: visita a la planta");
        input(diego, "account-field-notes").fill("Diego: pide formación");
        lucia.locator("#account-edit-save").click();
        expect(lucia.locator("#account-edit-save")).isHidden();

        diego.locator("#account-edit-save").click();
        expectSoon(diego.locator("#conflict-0"));
        expect(diego.locator("#conflict-0")).containsText("Lucía: visita a la planta");
        diego.locator("#conflict-0 vaadin-radio-button").first().click();
        diego.locator("#conflict-save").click();
        expect(diego.locator("#account-edit-save")).isHidden();

        expectSoon(lucia.locator("main"), "Diego: pide formación");
        lucia.locator("#account-edit-open").click();
        expect(input(lucia, "account-field-notes")).hasValue("Diego: pide formación");
        expect(input(lucia, "account-field-industry")).hasValue("Industria textil");
    }

    private Page edit(String username) {
        Page page = open(signedIn(username), "accounts/albor-terminales");
        page.locator("#account-edit-open").click();
        expectSoon(input(page, "account-field-notes"));
        return page;
    }
}
