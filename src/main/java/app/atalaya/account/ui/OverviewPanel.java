package app.atalaya.account.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.Accounts;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The first tab of the board: the account at a glance. */
@org.springframework.stereotype.Component
class OverviewPanel implements AccountPanel {

    private final Accounts accounts;
    private final AccountAccess access;
    private final UserDirectory users;
    private final LiveUpdates liveUpdates;
    private final ObjectProvider<AccountOverviewCard> contributed;

    OverviewPanel(
            Accounts accounts,
            AccountAccess access,
            UserDirectory users,
            LiveUpdates liveUpdates,
            ObjectProvider<AccountOverviewCard> contributed) {
        this.accounts = accounts;
        this.access = access;
        this.users = users;
        this.liveUpdates = liveUpdates;
        this.contributed = contributed;
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String titleKey() {
        return "account.overview.title";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component contentFor(AccountId id) {
        Div cards = new Div();
        cards.addClassNames("at-grid-12", "account-overview");
        Div own = new Div();
        own.addClassName("account-contents");
        Div others = new Div();
        others.addClassName("account-contents");
        contributed.stream()
                .sorted(Comparator.comparingInt(AccountOverviewCard::order))
                .map(card -> card.cardFor(id))
                .forEach(others::add);
        cards.add(others, own);
        fill(own, id);
        liveUpdates.whileAttached(cards, "account:" + id.value(), () -> fill(own, id));
        return cards;
    }

    private void fill(Div cards, AccountId id) {
        AccountHeader account = accounts.find(id);
        cards.removeAll();
        cards.add(
                wide(facts(account), "at-span-4"),
                wide(new TeamCard(accounts, users, account, access.mayEdit(id)), "at-span-4"),
                wide(family(account), "at-span-4"),
                wide(notes(account), "at-span-12"));
    }

    private static <C extends Component & HasStyle> C wide(C card, String span) {
        card.addClassName(span);
        return card;
    }

    private static TitledCard facts(AccountHeader account) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("account-facts");
        fact(facts, "industry", account.industry());
        fact(facts, "country", AccountTexts.country(account.country()));
        fact(facts, "segment", account.segment());
        fact(facts, "currency", account.currency());
        fact(
                facts,
                "customerSince",
                account.customerSince() == null ? null : Formats.current().date(account.customerSince()));
        fact(facts, "growthPotential", ofHundred(account.growthPotential()));
        fact(facts, "strategicValue", ofHundred(account.strategicValue()));
        fact(facts, "externalId", account.externalId());
        return new TitledCard(AccountTexts.text("account.overview.facts"), facts);
    }

    private static void fact(DescriptionList facts, String field, @Nullable String value) {
        facts.add(
                new DescriptionList.Term(AccountTexts.text("field.label." + field)),
                new DescriptionList.Description(
                        value == null || value.isBlank() ? AccountTexts.text("common.notAvailable") : value));
    }

    private static @Nullable String ofHundred(@Nullable Integer value) {
        return value == null ? null : AccountTexts.text("account.overview.ofHundred", value.toString());
    }

    private TitledCard family(AccountHeader account) {
        TitledCard card = new TitledCard(AccountTexts.text("account.overview.family"));
        List<AccountRef> children = accounts.children(account.id());
        if (account.parent() != null) {
            Paragraph parent = new Paragraph(AccountTexts.text("account.overview.parent") + " ");
            parent.add(link(account.parent()));
            card.add(parent);
        }
        if (!children.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("account-children");
            children.forEach(child -> list.add(new ListItem(link(child))));
            card.add(new Paragraph(AccountTexts.text("account.overview.children")), list);
        }
        if (account.parent() == null && children.isEmpty()) {
            card.add(quiet("account.overview.family.none"));
        }
        return card;
    }

    private static RouterLink link(AccountRef account) {
        return new RouterLink(account.name(), AccountBoardView.class, new RouteParameters("key", account.key()));
    }

    private static TitledCard notes(AccountHeader account) {
        TitledCard card = new TitledCard(AccountTexts.text("field.label.notes"));
        if (account.notes() == null) {
            card.add(quiet("account.overview.notes.none"));
        } else {
            Paragraph notes = new Paragraph(account.notes());
            notes.addClassName("account-notes");
            card.add(notes);
        }
        return card;
    }

    private static Paragraph quiet(String key) {
        Paragraph text = new Paragraph(AccountTexts.text(key));
        text.addClassName("at-secondary");
        return text;
    }
}
