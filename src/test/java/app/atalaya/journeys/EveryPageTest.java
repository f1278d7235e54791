package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page, in both languages, both colour schemes and three widths: accessible, no sideways scrolling, no complaint of the browser.
 * Language and scheme vary together, for neither changes what the other one does.
 */
class EveryPageTest extends Journey {

    private static final List<String> MANAGER = List.of(
            "", "accounts", "accounts/naviera-albor", "accounts/naviera-albor?tab=health", "imports", "settings");
    private static final List<String> EXECUTIVE = List.of("portfolio", "portfolio/accounts", "segmentation");
    private static final List<String> ADMINISTRATOR =
            List.of("admin/users", "admin/integrations", "admin/health-model", "segmentation");

    @ParameterizedTest
    @CsvSource({
        "kam,es-ES,LIGHT",
        "kam,en-GB,DARK",
        "executive,es-ES,DARK",
        "executive,en-GB,LIGHT",
        "admin,es-ES,LIGHT",
        "admin,en-GB,DARK"
    })
    void isFitForEverybody(String username, String locale, ColorScheme scheme) {
        Page page = window(locale, 1440, 900, scheme);
        open(page, "login");
        look(page);
        signIn(page, username);
        for (String route : routes(username)) {
            page.setViewportSize(1440, 900);
            open(page, route);
            look(page);
        }
    }

    private void look(Page page) {
        expectAccessible(page);
        expectNoSidewaysScrolling(page);
        for (int width : new int[] {820, 390}) {
            page.setViewportSize(width, width < 600 ? 844 : 1180);
            settled(page).waitForTimeout(150);
            expectNoSidewaysScrolling(page);
            expectAccessible(page);
        }
    }

    private static List<String> routes(String username) {
        return switch (username) {
            case "kam" -> MANAGER;
            case "executive" -> EXECUTIVE;
            default -> ADMINISTRATOR;
        };
    }
}
