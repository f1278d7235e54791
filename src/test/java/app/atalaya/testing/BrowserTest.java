package app.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey in a real browser through the whole application with its demo data. Each window is a person of their own. Whatever the
 * pages complain about (console, failed requests) fails the test; a picture of each window stays under {@code target/browser} then.
 */
@Tag("browser")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atalaya.demo=true", "atalaya.test.schedules=true"})
@ActiveProfiles(resolver = TestDatabase.Profiles.class)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
public abstract class BrowserTest {

    private static final String PASSWORD = "demo";
    private static final Pattern LOGIN = Pattern.compile(".*/login.*");

    @LocalServerPort
    private int port;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback picture = test -> {
        if (test.getExecutionException().isPresent()) {
            photograph(test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
    };

    /** A window of a Spanish browser on a wide screen, in which nobody is signed in. */
    protected Page window() {
        return window("es-ES", 1440, 900, ColorScheme.LIGHT);
    }

    protected Page window(String locale, int width, int height, ColorScheme scheme) {
        BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        windows.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("exception: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        return page;
    }

    /** A window in which this demo user has signed in, at their start page. */
    protected Page signedIn(String username) {
        return signIn(window(), username);
    }

    /** Signs the demo user in and waits for the page that follows. */
    protected Page signIn(Page page, String username) {
        page.navigate(url("login"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !LOGIN.matcher(address).matches());
        return settled(page);
    }

    /** Opens a path, with its query if it has one, and waits until the page rests. */
    protected Page open(Page page, String path) {
        page.navigate(url(path));
        return settled(page);
    }

    protected String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** Waits until the server owes the page nothing. */
    protected Page settled(Page page) {
        page.waitForLoadState();
        page.waitForFunction(
                "() => { const clients = window.Vaadin?.Flow?.clients;"
                        + " return clients && Object.values(clients).every(client => !client.isActive || !client.isActive()); }");
        return page;
    }

    /** Holds the page against WCAG 2.2 AA, as far as a machine can tell. */
    protected void expectAccessible(Page page) {
        assertThat(barriers(page)).as("accessibility of %s", page.url()).isEmpty();
    }

    /** The rules of WCAG 2.2 AA that the page breaks, each with the first place. */
    protected List<String> barriers(Page page) {
        return broken(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** The part of it that the colour scheme changes. */
    protected List<String> paleTexts(Page page) {
        return broken(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> broken(AxeBuilder rules) {
        return rules.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                .toList();
    }

    protected void expectNoSidewaysScrolling(Page page) {
        assertThat(overflow(page)).as("overflow of %s", page.url()).isLessThanOrEqualTo(0);
    }

    /** By how many pixels the page, or the part of it that scrolls, is wider than what shows it. */
    protected int overflow(Page page) {
        Object pixels = page.evaluate("""
                () => Math.max(...[document.documentElement, document.querySelector('main')]
                  .filter(box => box)
                  .map(box => box.scrollWidth - box.clientWidth))""");
        return ((Number) pixels).intValue();
    }

    /** What the pages have complained about since the last time. */
    protected List<String> complaints() {
        List<String> latest = List.copyOf(complaints);
        complaints.clear();
        return latest;
    }

    /** Forgets what the pages complained about: for a test that provokes it. */
    protected void forgive() {
        complaints.clear();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }

    private void photograph(String name) {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                Path file = Path.of("target", "browser", name + "-" + ++number + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
            }
        }
    }
}
