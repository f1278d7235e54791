package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as each role sees it; in both languages, both colour schemes and at three widths. */
class EveryPageTest extends Inspection {

    private static final List<String> EVERYBODY = List.of(
            "",
            "accounts",
            "accounts/naviera-albor",
            "accounts/naviera-albor?tab=health",
            "accounts/naviera-albor?tab=contracts",
            "accounts/naviera-albor?tab=contacts",
            "accounts/naviera-albor?tab=signals",
            "portfolio",
            "portfolio/accounts",
            "segmentation",
            "segmentation?tab=decided",
            "segmentation?tab=model",
            "settings",
            "no/such/page");
    private static final List<String> IMPORTS = List.of("imports", "imports?new=accounts");
    private static final List<String> ADMINISTRATION = List.of("admin/users", "admin/integrations");
    private static final List<String> MODEL = List.of("admin/health-model");

    @ParameterizedTest
    @ValueSource(strings = {"kam", "admin"})
    void isFitForEverybody(String username) {
        Page spanish = signedIn(username);
        Page english = signIn(window("en-GB", 1440, 900, ColorScheme.LIGHT), username);
        for (String path : paths(username)) {
            inspect(open(spanish, path), username + " /" + path);
            inspectWords(open(english, path), username + " /" + path);
            assertThat(english.title()).as(path).isNotBlank();
        }
    }

    /** They see less of the same pages: what the others have shown of languages and colours holds for them too. */
    @ParameterizedTest
    @ValueSource(strings = {"team", "executive"})
    void isFitForThoseWhoMayLess(String username) {
        Page page = signedIn(username);
        for (String path : paths(username)) {
            glance(open(page, path), username + " /" + path);
        }
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

    private static List<String> paths(String username) {
        Stream<List<String>> groups = switch (username) {
            case "kam" -> Stream.of(EVERYBODY, IMPORTS, MODEL);
            case "team" -> Stream.of(EVERYBODY);
            case "executive" -> Stream.of(EVERYBODY, MODEL);
            default -> Stream.of(EVERYBODY, IMPORTS, MODEL, ADMINISTRATION);
        };
        return groups.flatMap(List::stream).toList();
    }
}
