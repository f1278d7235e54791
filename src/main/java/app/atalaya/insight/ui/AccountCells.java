package app.atalaya.insight.ui;

import app.atalaya.account.AccountRef;
import app.atalaya.account.ui.AccountLinks;
import app.atalaya.health.Band;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountRow;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Ring;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells that lists of accounts are made of. */
final class AccountCells {

    /** Under this confidence (percent) a score is drawn as doubtful. */
    private static final int GOOD_CONFIDENCE = 70;

    private AccountCells() {}

    /** Name, as the way to the board; industry and country below. */
    static Component account(AccountRow row) {
        Anchor name = link(row.account());
        name.addClassName("insight-account");
        return cell(name, note(place(row)));
    }

    static Anchor link(AccountRef account) {
        Anchor link = new Anchor(AccountLinks.board(account.key()), account.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    static String place(AccountRow row) {
        String country = row.country();
        return Stream.of(
                        row.industry(),
                        country == null ? null : Formats.current().country(country))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Ring, band in a word with its shape, confidence. */
    static Component health(HealthSummary health) {
        Div cell = new Div(
                ring(health, Ring.ROW),
                cell(
                        band(health),
                        note(text("insight.confidence", Formats.current().percent(health.confidence() / 100, 0)))));
        cell.addClassName("insight-health");
        return cell;
    }

    static Component ring(HealthSummary health, int size) {
        String number = HealthDisplay.number(health.score());
        return new Ring(
                health.score(),
                HealthDisplay.tone(health.band()),
                health.confidence() < GOOD_CONFIDENCE,
                text("insight.ring", number, HealthDisplay.word(health.band())),
                size);
    }

    static Component band(HealthSummary health) {
        Tone tone = HealthDisplay.tone(health.band());
        Span band = new Span(new ToneShape(tone), new Span(word(health.band())));
        band.addClassNames("insight-band", tone.className());
        return band;
    }

    /** The band in a word; short, because it stands in narrow places. */
    static String word(Band band) {
        return band == Band.UNKNOWN ? text("common.unknown") : HealthDisplay.word(band);
    }

    static Component revenue(AccountRow row, String currency) {
        Span money = new Span(Formats.current().money(row.revenue(), currency));
        money.addClassName("at-numbers");
        return money;
    }

    static Component renewal(@Nullable LocalDate renewal, LocalDate today) {
        if (renewal == null) {
            return note(text("insight.noRenewal"));
        }
        long days = ChronoUnit.DAYS.between(today, renewal);
        Span left = note(days < 0 ? text("insight.overdue", -days) : text("common.daysCount", days));
        return cell(new Span(Formats.current().date(renewal)), left);
    }

    static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("at-cell-note");
        return note;
    }

    static Div cell(Component... lines) {
        Div cell = new Div(lines);
        cell.addClassName("at-cell");
        return cell;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
