package app.atalaya.journeys;

import static org.awaitility.Awaitility.await;

import app.atalaya.testing.BrowserTest;
import app.atalaya.uikit.StartUpWork;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey begins once the demo data is there. */
abstract class Journey extends BrowserTest {

    private static final Duration PREPARATION = Duration.ofMinutes(3);

    /** For whatever background work must finish: a score, an import, a sign-out. */
    private static final double PATIENCE_MS = 20_000;

    @Autowired
    private StartUpWork startUpWork;

    @BeforeEach
    void demoIsReady() {
        await().atMost(PREPARATION).until(() -> startUpWork.current().isEmpty());
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    static void expectSoon(Locator locator) {
        expect(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    static void expectSoon(Locator locator, String text) {
        expect(locator).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    static void expectGone(Locator locator) {
        expect(locator).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
    }

    /** The input inside a Vaadin field. */
    static Locator input(Page page, String id) {
        return page.locator("#" + id + " input, #" + id + " textarea").first();
    }

    static Locator account(Page page, String name) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    static void confirm(Page page) {
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    /** Each chart of the page shows figures, not just a frame. */
    static void expectChartsDrawn(Page page) {
        page.waitForFunction("""
                () => {
                  const charts = [...document.querySelectorAll('vaadin-chart')];
                  const shapes = chart => [...(chart.shadowRoot ?? chart).querySelectorAll('*')]
                    .concat([...chart.querySelectorAll('*')])
                    .filter(shape => shape.matches('.highcharts-graph, .highcharts-point'))
                    .map(shape => shape.getBoundingClientRect());
                  return charts.length > 0
                    && charts.every(chart => shapes(chart).some(box => box.width + box.height > 2));
                }""");
    }
}
