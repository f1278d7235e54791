package app.atalaya.insight.ui;

import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.identity.UserId;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.PortfolioCell;
import app.atalaya.insight.PortfolioCut;
import app.atalaya.insight.PortfolioFigures;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The portfolio by one of its sides: where the revenue is, and how much of it is in which band. */
class BreakdownCard extends TitledCard {

    private static final int SHOWN = 7;

    private final PortfolioCut cut;
    private final PortfolioFigures figures;
    private final AccountFilter accounts;
    private final String currency;

    BreakdownCard(PortfolioCut cut, PortfolioFigures figures, AccountFilter accounts, String currency) {
        super(AccountCells.text("insight.by." + cut.name().toLowerCase(Locale.ROOT)));
        this.cut = cut;
        this.figures = figures;
        this.accounts = accounts;
        this.currency = currency;
        addClassName("at-span-4");
        Map<String, List<PortfolioCell>> groups = new LinkedHashMap<>();
        figures.by(cut)
                .forEach(cell -> groups.computeIfAbsent(cell.cutKey(), key -> new ArrayList<>())
                        .add(cell));
        List<Map.Entry<String, List<PortfolioCell>>> largest = groups.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, List<PortfolioCell>> group) -> revenue(group.getValue()),
                        Comparator.reverseOrder()))
                .toList();
        UnorderedList list = new UnorderedList();
        largest.stream().limit(SHOWN).forEach(group -> list.add(item(group.getKey(), group.getValue())));
        add(list);
        if (largest.size() > SHOWN) {
            Paragraph rest = new Paragraph(getTranslation("insight.by.more", largest.size() - SHOWN));
            rest.addClassNames("at-secondary", "at-small");
            add(rest);
        }
    }

    private ListItem item(String key, List<PortfolioCell> cells) {
        Anchor name = new Anchor(Links.accounts(narrowed(key)), name(key));
        name.addClassName("at-ellipsis");
        name.getElement().setAttribute("router-link", true);
        Span money = new Span(Formats.current().shortMoney(revenue(cells), currency));
        money.addClassNames("at-numbers", "at-strong");
        Div head = new Div(name, money);
        head.addClassName("insight-group-head");
        int count = cells.stream().mapToInt(PortfolioCell::accounts).sum();
        BigDecimal risky = revenue(cells.stream()
                .filter(cell -> PortfolioFigures.RISKY.contains(cell.band()))
                .toList());
        Span note = AccountCells.note(getTranslation(
                "insight.by.note",
                getTranslation("common.accountsCount", count),
                Formats.current().shortMoney(risky, currency)));
        ListItem item = new ListItem(head, bar(cells), note);
        item.addClassName("insight-group");
        return item;
    }

    private static Component bar(List<PortfolioCell> cells) {
        Div bar = new Div();
        bar.addClassName("insight-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        BigDecimal whole = revenue(cells);
        for (CountedBand band : BandColumns.ORDER) {
            BigDecimal part =
                    revenue(cells.stream().filter(cell -> cell.band() == band).toList());
            if (part.signum() > 0) {
                Span segment = new Span();
                segment.addClassNames(
                        "insight-bar-part", HealthDisplay.tone(band.band()).className());
                segment.setClassName("insight-bar-doubtful", band == CountedBand.DOUBTFUL);
                segment.getStyle().set("width", PortfolioParts.percent(part, whole) + "%");
                bar.add(segment);
            }
        }
        return bar;
    }

    private AccountFilter narrowed(String key) {
        return switch (cut) {
            case SEGMENT -> accounts.withSegment(key);
            case COUNTRY -> accounts.withCountry(key);
            case OWNER -> accounts.withOwner(key.isEmpty() ? AccountFilter.NOBODY : new UserId(Long.parseLong(key)));
            case ALL, RENEWAL, WEEK -> accounts;
        };
    }

    private String name(String key) {
        if (key.isEmpty()) {
            return getTranslation("insight.none." + cut.name().toLowerCase(Locale.ROOT));
        }
        return switch (cut) {
            case COUNTRY -> Formats.current().country(key);
            case OWNER -> figures.owners().getOrDefault(new UserId(Long.parseLong(key)), "–");
            case SEGMENT, ALL, RENEWAL, WEEK -> key;
        };
    }

    private static BigDecimal revenue(List<PortfolioCell> cells) {
        return cells.stream().map(PortfolioCell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
