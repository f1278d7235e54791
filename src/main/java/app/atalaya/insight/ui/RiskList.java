package app.atalaya.insight.ui;

import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The dearest accounts in danger. */
class RiskList extends TitledCard {

    private static final int SHOWN = 6;

    RiskList(PortfolioFigures figures, AccountFilter accounts, String currency) {
        super(AccountCells.text("insight.atRisk.title"));
        addClassNames("at-span-4", "insight-risk-list");
        if (figures.atRisk().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insight.atRisk.none"));
            none.addClassName("at-secondary");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        figures.atRisk().stream().limit(SHOWN).forEach(row -> list.add(item(row, currency)));
        Anchor all = new Anchor(
                Links.accounts(accounts.withBands(PortfolioFigures.RISKY)),
                getTranslation(
                        "insight.atRisk.all",
                        figures.accounts(PortfolioFigures.RISKY),
                        Formats.current().shortMoney(figures.revenue(PortfolioFigures.RISKY), currency)));
        all.setId("portfolio-risk-all");
        all.getElement().setAttribute("router-link", true);
        add(list, all);
    }

    private static ListItem item(AccountRow row, String currency) {
        Component name = AccountCells.cell(
                AccountCells.link(row.account()), AccountCells.band(row.health()), AccountCells.trust(row));
        Span money = new Span(Formats.current().money(row.revenue(), currency));
        money.addClassNames("at-numbers", "at-strong");
        Double change = row.health().change30();
        Div figures = AccountCells.cell(money, new Delta(change == null ? null : (double) Math.round(change), 0));
        figures.addClassName("at-right");
        ListItem item = new ListItem(HealthDisplay.ring(row.health()), name, figures);
        item.addClassName("insight-line");
        return item;
    }
}
