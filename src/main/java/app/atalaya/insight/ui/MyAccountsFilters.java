package app.atalaya.insight.ui;

import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountSort;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.MyAccounts;
import app.atalaya.insight.MyAccountsSummary;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The filters above My accounts. They hold nothing of their own: each change goes to the URL, and comes back from there. */
class MyAccountsFilters extends Div {

    private final SerializableConsumer<AccountFilter> listener;
    private final Button attention;
    private final Button key;
    private final Button renewing;
    private final Map<CountedBand, Button> bands = new EnumMap<>(CountedBand.class);
    private final TextField search = new TextField();
    private AccountFilter filter = AccountFilter.NONE;

    MyAccountsFilters(SerializableConsumer<AccountFilter> listener) {
        this.listener = listener;
        addClassName("insight-filters");
        FilterChips chips = new FilterChips(getTranslation("common.filters"));
        attention = chips.chip(
                "sort-attention",
                getTranslation("insight.filter.attention"),
                true,
                on -> go(filter.sortedBy(AccountSort.ATTENTION, false)));
        key = chips.chip("filter-key", "", false, on -> go(filter.withType(on ? "KEY" : null)));
        renewing = chips.chip(
                "filter-renewing", "", false, on -> go(filter.withRenewsWithin(on ? MyAccounts.RENEWS_LATER : null)));
        for (CountedBand band : CountedBand.values()) {
            Button chip = chips.chip(
                    "filter-" + band.name().toLowerCase(Locale.ROOT),
                    AccountCells.word(band),
                    false,
                    on -> go(filter.withBands(toggled(band, on))));
            chip.setIcon(new ToneShape(HealthDisplay.tone(band.band())));
            chip.setClassName(HealthDisplay.DOUBTFUL, band == CountedBand.DOUBTFUL);
            bands.put(band, chip);
        }
        search.setId("my-accounts-search");
        search.setPlaceholder(getTranslation("common.search"));
        search.setAriaLabel(getTranslation("insight.filter.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(filter.withText(event.getValue()));
            }
        });
        add(chips, search);
    }

    AccountFilter filter() {
        return filter;
    }

    /** Sets all filters as they are now in force. */
    void show(AccountFilter current, MyAccountsSummary summary) {
        filter = current;
        Formats formats = Formats.current();
        key.setText(getTranslation("insight.filter.key", formats.number(summary.keyAccounts(), 0)));
        renewing.setText(getTranslation(
                "insight.filter.renewing", MyAccounts.RENEWS_LATER, formats.number(summary.renewingLater(), 0)));
        FilterChips.set(attention, current.sort() == AccountSort.ATTENTION);
        FilterChips.set(key, "KEY".equals(current.type()));
        FilterChips.set(renewing, current.renewsWithin() != null);
        bands.forEach((band, chip) -> FilterChips.set(chip, current.bands().contains(band)));
        search.setValue(current.text());
    }

    private Set<CountedBand> toggled(CountedBand band, boolean on) {
        Set<CountedBand> chosen = new HashSet<>(filter.bands());
        if (on) {
            chosen.add(band);
        } else {
            chosen.remove(band);
        }
        return chosen;
    }

    private void go(AccountFilter changed) {
        listener.accept(changed);
    }
}
