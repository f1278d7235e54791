package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;

/** Looks at many pages and says at the end what was wrong with which of them. */
abstract class Inspection extends Journey {

    private static final int WIDE = 1440;
    private static final int TABLET = 820;
    private static final int PHONE = 390;
    /** Colours that are still on their way from one scheme to the other belong to neither. */
    private static final int FADE_MS = 400;

    private final List<String> findings = new ArrayList<>();

    /** At three widths nothing scrolls sideways; wide and on a phone the page is accessible, in the dark as well. */
    final void inspect(Page page, String what) {
        inspectWords(page, what, width -> {
            note(page, what, width, width == TABLET ? List.of() : barriers(page));
            if (width == WIDE) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                page.waitForTimeout(FADE_MS);
                note(page, what + ", dark", width, paleTexts(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        });
    }

    /** Accessible on a phone, and nowhere sideways. */
    final void glance(Page page, String what) {
        inspectWords(page, what, width -> note(page, what, width, width == PHONE ? barriers(page) : List.of()));
    }

    /** What another language can spoil: longer words need room, and each page must hold its own. */
    final void inspectWords(Page page, String what) {
        inspectWords(page, what, width -> {});
    }

    private void inspectWords(Page page, String what, IntConsumer more) {
        for (int width : new int[] {TABLET, PHONE, WIDE}) {
            resize(page, width);
            note(page, what, width, overflow(page) > 0 ? List.of("scrolls sideways") : List.of());
            more.accept(width);
        }
        note(page, what, WIDE, complaints());
    }

    final void note(Page page, String what, int width, List<String> problems) {
        problems.forEach(problem ->
                findings.add("%s (%s, %d): %s".formatted(what, page.getAttribute("html", "lang"), width, problem)));
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(findings).isEmpty();
    }

    private void resize(Page page, int width) {
        page.setViewportSize(width, width == PHONE ? 844 : 900);
        settled(page).waitForTimeout(120);
    }
}
