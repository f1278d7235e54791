package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AdministratorJourneyTest extends Journey {

    private static final String PASSWORD = "farolas sobre la ría";

    @Test
    void aNewUserSignsInAndIsSignedOutEverywhereWhenDisabled() {
        Page admin = signedIn("admin");
        open(admin, "admin/users");
        admin.locator("#users-create").click();
        input(admin, "user-username").fill("visita");
        input(admin, "user-name").fill("Vera Sítar");
        admin.locator("#user-roles vaadin-checkbox input").first().check();
        input(admin, "user-password").fill(PASSWORD);
        admin.locator("#user-save").click();
        expect(admin.locator("#users-grid")).containsText("Vera Sítar");

        Page visitor = window();
        visitor.navigate(url("login"));
        visitor.locator("input[name=username]").fill("visita");
        visitor.locator("input[name=password]").fill(PASSWORD);
        visitor.keyboard().press("Enter");
        expectSoon(visitor.locator("#user-menu"));

        admin.locator("#user-actions-visita").click();
        admin.locator("#user-disable-visita").click();
        confirm(admin);

        visitor.waitForURL(Pattern.compile(".*/login.*"), new Page.WaitForURLOptions().setTimeout(5_000));
        forgive();
    }
}
