package app.atalaya.insight.ui;

import app.atalaya.health.Judgement;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.Portfolio;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Accounts that a person judges otherwise than the model does: both are shown, neither is right by itself. */
class DisputedCard extends TitledCard {

    private static final int SHOWN = 6;

    DisputedCard(Portfolio portfolio, AccountFilter accounts) {
        super(AccountCells.text("insight.disputed.title"));
        addClassNames("at-span-12", "insight-disputed");
        setId("portfolio-disputed");
        AccountFilter disputed = accounts.withDisputed(true);
        List<AccountRow> largest = portfolio.accounts(disputed, 0, SHOWN);
        if (largest.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insight.disputed.none"));
            none.addClassName("at-secondary");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        largest.forEach(row -> list.add(item(row)));
        Anchor all =
                new Anchor(Links.accounts(disputed), getTranslation("insight.disputed.all", portfolio.count(disputed)));
        all.setId("portfolio-disputed-all");
        all.getElement().setAttribute("router-link", true);
        add(list, all);
    }

    private ListItem item(AccountRow row) {
        Component name =
                AccountCells.cell(AccountCells.link(row.account()), AccountCells.note(AccountCells.place(row)));
        Component computed = AccountCells.cell(
                AccountCells.band(row.health()),
                AccountCells.note(getTranslation("insight.confidence", AccountCells.confidence(row.health()))));
        ListItem item = new ListItem(HealthDisplay.ring(row.health()), name, computed);
        item.addClassName("insight-line");
        Judgement judgement = row.judgement();
        if (judgement != null) {
            item.add(judged(judgement));
        }
        return item;
    }

    private Component judged(Judgement judgement) {
        Span band = new Span(
                new ToneShape(HealthDisplay.tone(judgement.band())),
                new Span(getTranslation(
                        "insight.disputed.judged",
                        judgement.authorName(),
                        HealthDisplay.word(judgement.band()).toLowerCase(getLocale()))));
        band.addClassName("insight-disputed-band");
        String renewals =
                judgement.renewal() == 0 ? "" : " · " + getTranslation("insight.disputed.renewal", judgement.renewal());
        Span until = AccountCells.note(
                getTranslation("insight.disputed.until", Formats.current().date(judgement.expiresOn())) + renewals);
        Span reason = new Span(judgement.reason());
        reason.addClassName("insight-disputed-reason");
        Div cell = AccountCells.cell(band, reason, until);
        cell.addClassName("insight-disputed-judgement");
        return cell;
    }
}
