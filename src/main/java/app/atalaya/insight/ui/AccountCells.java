package app.atalaya.insight.ui;

import app.atalaya.account.AccountRef;
import app.atalaya.account.ui.AccountLinks;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.CountedBand;
import app.atalaya.uikit.Formats;
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

    /** Ring, band in a word with its shape, confidence, and the judgement that stands beside it. */
    static Component health(AccountRow row) {
        HealthSummary health = row.health();
        Div cell = new Div(HealthDisplay.ring(health), cell(band(health), trust(row)));
        cell.addClassName("insight-health");
        return cell;
    }

    /** Confidence, and the judgement if there is one. */
    static Component trust(AccountRow row) {
        Span trust = new Span(note(text("insight.confidence", confidence(row.health()))));
        trust.addClassName("insight-trust");
        if (row.judgement() != null) {
            trust.add(HealthDisplay.judgement(row.judgement()));
        }
        return trust;
    }

    static String confidence(HealthSummary health) {
        return Formats.current().percent(health.confidence() / 100, 0);
    }

    static Component band(HealthSummary health) {
        CountedBand counted = CountedBand.of(health);
        String word = counted == CountedBand.UNKNOWN ? word(counted) : HealthDisplay.word(health);
        return band(counted, word, health.isDoubtful());
    }

    /** A word with the band's shape; hollow where it is doubtful. */
    static Span band(CountedBand band, String text, boolean doubtful) {
        Tone tone = HealthDisplay.tone(band.band());
        Span entry = new Span(new ToneShape(tone), new Span(text));
        entry.addClassNames("insight-band", tone.className());
        entry.setClassName(HealthDisplay.DOUBTFUL, doubtful);
        return entry;
    }

    /** The band in a word; short, because it stands in narrow places. */
    static String word(CountedBand band) {
        return switch (band) {
            case UNKNOWN -> text("common.unknown");
            case DOUBTFUL -> text("insight.band.doubtful");
            case CRITICAL, AT_RISK, HEALTHY -> HealthDisplay.word(band.band());
        };
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
