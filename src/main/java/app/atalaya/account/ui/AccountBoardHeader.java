package app.atalaya.account.ui;

import app.atalaya.account.AccountHeader;
import app.atalaya.account.TeamMember;
import app.atalaya.account.spi.AccountHeadline;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who the account is, in what class, how it stands, and who works on it. */
final class AccountBoardHeader extends Div {

    private static final int FACES = 6;

    AccountBoardHeader(AccountHeader account, List<AccountHeadline> headlines, Component... actions) {
        addClassName("account-head");
        Span tile = new Span(initials(account.name()));
        tile.addClassName("account-tile");
        tile.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div(titleLine(account), factLine(account));
        words.addClassName("account-head-words");
        Div figures = new Div();
        figures.addClassNames("at-stats", "account-head-figures");
        headlines.forEach(headline -> figures.add(headline.figureFor(account.id())));
        Div buttons = new Div(actions);
        buttons.addClassName("at-view-actions");
        add(tile, words, figures, buttons);
    }

    private Div titleLine(AccountHeader account) {
        Div line = new Div(new H1(account.name()), AccountGrid.type(account.type()));
        line.addClassName("account-head-line");
        if (account.tier() != null) {
            line.add(new ToneBadge(Tone.NEUTRAL, AccountTexts.tier(account.tier())));
        }
        if (account.segment() != null) {
            line.add(new ToneBadge(Tone.NEUTRAL, account.segment()));
        }
        if (account.archived()) {
            line.add(new ToneBadge(Tone.NEUTRAL, getTranslation("account.board.archived")));
        }
        return line;
    }

    private Div factLine(AccountHeader account) {
        String since = account.customerSince() == null
                ? null
                : getTranslation(
                        "account.board.since",
                        String.valueOf(account.customerSince().getYear()));
        Span facts = new Span(AccountTexts.joined(account.industry(), AccountTexts.country(account.country()), since));
        facts.addClassName("at-secondary");
        Div faces = new Div();
        faces.addClassName("account-faces");
        account.team().stream()
                .limit(FACES)
                .map(TeamMember::person)
                .map(Initials::new)
                .forEach(faces::add);
        if (account.team().size() > FACES) {
            Span more = new Span("+" + (account.team().size() - FACES));
            more.addClassName("account-initials");
            faces.add(more);
        }
        Div line = new Div(facts, faces);
        line.addClassName("account-head-line");
        return line;
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+", 3);
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < Math.min(2, words.length); i++) {
            if (!words[i].isEmpty()) {
                initials.append(words[i], 0, words[i].offsetByCodePoints(0, 1));
            }
        }
        return initials.toString().toUpperCase(AccountTexts.locale());
    }
}
