package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every page as each role sees it; in both languages, both colour schemes and at three widths. */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageTest extends Inspection {

    private static final List<String> BOARD = List.of(
            "accounts/naviera-albor",
            "accounts/naviera-albor?tab=tasks",
            "accounts/naviera-albor?tab=health",
            "accounts/naviera-albor?tab=contracts",
            "accounts/naviera-albor?tab=contacts",
            "accounts/naviera-albor?tab=signals",
            "accounts/naviera-albor?tab=alerts");
    private static final List<String> OVERVIEWS = List.of(
            "",
            "accounts",
            "alerts",
            "alerts?scope=all&alert=1",
            "tasks",
            "portfolio",
            "portfolio/accounts",
            "segmentation",
            "segmentation?tab=model",
            "settings",
            "no/such/page");
    private static final List<String> IMPORTS = List.of("imports", "imports?new=accounts");
    private static final List<String> ADMINISTRATION =
            List.of("admin/users", "admin/integrations", "admin/webhooks", "admin/alert-rules", "admin/advice");

    private static final List<String> MODEL = List.of("admin/health-model");
    private static final List<String> BACKTEST = List.of("admin/backtest");

    /** Further states of pages that are looked at closely. */
    private static final List<String> STATES = List.of(
            "alerts?scope=all&state=cleared",
            "tasks?whose=team&state=done",
            "portfolio/accounts?judged=differs",
            "accounts/naviera-albor?tab=health&from=2020-01-01",
            "segmentation?tab=decided");

    /** Pages that look different to others: what they may do, or whose accounts they see. */
    private static final List<String> DIFFERENT = List.of(
            "", "accounts", "accounts/naviera-albor", "alerts?scope=all&alert=1", "tasks", "portfolio", "segmentation");

    /** Whatever the colours, in either language: the pages of most, as key account managers see them. */
    @Test
    void isFitForKeyAccountManagers() {
        inspect("kam", List.of(OVERVIEWS));
    }

    @Test
    void isFitForKeyAccountManagersAtWorkOnAnAccount() {
        inspect("kam", List.of(BOARD, IMPORTS, MODEL));
    }

    @Test
    void isFitForAdministrators() {
        inspect("admin", List.of(ADMINISTRATION, BACKTEST));
    }

    private void inspect(String username, List<List<String>> groups) {
        Page spanish = signedIn(username);
        Page english = signIn(window("en-GB", 1440, 900, ColorScheme.LIGHT), username);
        for (String path : paths(groups)) {
            inspect(open(spanish, path), username + " /" + path);
            inspectWords(open(english, path), username + " /" + path);
            assertThat(english.title()).as(path).isNotBlank();
        }
    }

    /** What others see of them: languages and colours are held already. */
    @Test
    void isFitForTheOthers() {
        glance("kam", List.of(STATES));
        glance("team", List.of(DIFFERENT));
        glance("executive", List.of(DIFFERENT, MODEL, BACKTEST));
        glance("admin", List.of(DIFFERENT, IMPORTS, MODEL));
    }

    private void glance(String username, List<List<String>> groups) {
        Page page = signedIn(username);
        for (String path : paths(groups)) {
            glance(open(page, path), username + " /" + path);
        }
    }

    private static List<String> paths(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    @Test
    void isFitForThoseOutside() {
        Page spanish = window();
        Page english = window("en-GB", 1440, 900, ColorScheme.LIGHT);
        for (String path : List.of("login", "login?error", "login?ended", "setup")) {
            inspect(open(spanish, path), "/" + path);
            inspectWords(open(english, path), "/" + path);
        }
    }
}
