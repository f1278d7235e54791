package app.atalaya.contract.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.contract.Revenue;
import app.atalaya.field.ExchangeRates;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;

/** Puts the recurring revenue of an account on its board. */
@org.springframework.stereotype.Component
class RevenueCards implements AccountOverviewCard {

    private final Revenue revenue;
    private final ExchangeRates rates;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    RevenueCards(Revenue revenue, ExchangeRates rates, LiveUpdates liveUpdates, Clock clock) {
        this.revenue = revenue;
        this.rates = rates;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Component cardFor(AccountId account) {
        Div place = new Div();
        place.addClassName("account-contents");
        show(place, account);
        liveUpdates.whileAttached(place, "account:" + account.value(), () -> show(place, account));
        return place;
    }

    private void show(Div place, AccountId account) {
        RevenueCard card = new RevenueCard(revenue, rates.reporting(), account, LocalDate.now(clock));
        card.addClassName("at-span-8");
        place.removeAll();
        place.add(card);
    }
}
