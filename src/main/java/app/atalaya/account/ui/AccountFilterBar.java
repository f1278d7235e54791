package app.atalaya.account.ui;

import app.atalaya.account.AccountChoices;
import app.atalaya.account.AccountFilter;
import app.atalaya.account.AccountType;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Narrows the list of accounts. It shows a filter and says which one the user wishes; the URL decides in between. */
final class AccountFilterBar extends Div {

    private final transient Consumer<AccountFilter> wish;
    private AccountFilter filter = AccountFilter.NONE;

    AccountFilterBar(Consumer<AccountFilter> wish) {
        this.wish = wish;
        addClassName("account-filters");
    }

    void show(AccountFilter shown, AccountChoices choices) {
        boolean isTyping = shown.text().equals(filter.text()) && getComponentCount() > 0;
        filter = shown;
        if (isTyping) {
            // The search field stays the same component, so that it keeps the focus.
            getChildren().skip(1).toList().forEach(this::remove);
        } else {
            removeAll();
            add(search());
        }
        add(owner(choices), segment(choices), country(choices), types(), tiers(), archived());
        if (!shown.equals(AccountFilter.NONE)) {
            Button clear = new Button(getTranslation("common.clearFilters"), event -> wish.accept(AccountFilter.NONE));
            clear.setId("accounts-clear");
            clear.addThemeName("tertiary");
            add(clear);
        }
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("accounts-search");
        search.setPlaceholder(getTranslation("account.list.search"));
        search.setAriaLabel(getTranslation("account.list.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(filter.text());
        search.addValueChangeListener(event -> {
            AccountFilter old = filter;
            filter = with(
                    event.getValue(),
                    old.type(),
                    old.tier(),
                    old.owner(),
                    old.segment(),
                    old.country(),
                    old.archived());
            wish.accept(filter);
        });
        return search;
    }

    private FilterChips types() {
        FilterChips chips = new FilterChips(getTranslation("field.label.type"));
        for (AccountType type : AccountType.values()) {
            chips.chip(
                    "accounts-type-" + type.name(),
                    AccountTexts.type(type),
                    type == filter.type(),
                    on -> go(on ? type : null, filter.tier(), filter.archived()));
        }
        return chips;
    }

    private FilterChips tiers() {
        FilterChips chips = new FilterChips(getTranslation("field.label.tier"));
        for (int tier = 1; tier <= 3; tier++) {
            Integer value = tier;
            chips.chip(
                    "accounts-tier-" + tier,
                    AccountTexts.tier(value),
                    value.equals(filter.tier()),
                    on -> go(filter.type(), on ? value : null, filter.archived()));
        }
        return chips;
    }

    private FilterChips archived() {
        FilterChips chips = new FilterChips(getTranslation("account.list.archived"));
        chips.chip(
                "accounts-archived",
                getTranslation("account.list.archived"),
                filter.archived(),
                on -> go(filter.type(), filter.tier(), on));
        return chips;
    }

    private ComboBox<Person> owner(AccountChoices choices) {
        ComboBox<Person> owner = choice("owner", choices.owners());
        owner.setItemLabelGenerator(Person::name);
        choices.owners().stream()
                .filter(person -> person.id().equals(filter.owner()))
                .findFirst()
                .ifPresent(owner::setValue);
        owner.addValueChangeListener(event -> {
            UserId id = event.getValue() == null ? null : event.getValue().id();
            wish.accept(with(
                    filter.text(),
                    filter.type(),
                    filter.tier(),
                    id,
                    filter.segment(),
                    filter.country(),
                    filter.archived()));
        });
        return owner;
    }

    private ComboBox<String> segment(AccountChoices choices) {
        ComboBox<String> segment = choice("segment", choices.segments());
        if (filter.segment() != null && choices.segments().contains(filter.segment())) {
            segment.setValue(filter.segment());
        }
        segment.addValueChangeListener(event -> wish.accept(with(
                filter.text(),
                filter.type(),
                filter.tier(),
                filter.owner(),
                event.getValue(),
                filter.country(),
                filter.archived())));
        return segment;
    }

    private ComboBox<String> country(AccountChoices choices) {
        ComboBox<String> country = choice("country", choices.countries());
        country.setItemLabelGenerator(AccountTexts::country);
        if (filter.country() != null && choices.countries().contains(filter.country())) {
            country.setValue(filter.country());
        }
        country.addValueChangeListener(event -> wish.accept(with(
                filter.text(),
                filter.type(),
                filter.tier(),
                filter.owner(),
                filter.segment(),
                event.getValue(),
                filter.archived())));
        return country;
    }

    private <T> ComboBox<T> choice(String name, List<T> items) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId("accounts-" + name);
        choice.addClassName("account-filter-choice");
        choice.setPlaceholder(getTranslation("field.label." + name));
        choice.setAriaLabel(getTranslation("field.label." + name));
        choice.setItems(items);
        choice.setClearButtonVisible(true);
        return choice;
    }

    private void go(@Nullable AccountType type, @Nullable Integer tier, boolean archived) {
        wish.accept(with(filter.text(), type, tier, filter.owner(), filter.segment(), filter.country(), archived));
    }

    private static AccountFilter with(
            String text,
            @Nullable AccountType type,
            @Nullable Integer tier,
            @Nullable UserId owner,
            @Nullable String segment,
            @Nullable String country,
            boolean archived) {
        return new AccountFilter(text, type, tier, owner, segment, country, archived);
    }
}
