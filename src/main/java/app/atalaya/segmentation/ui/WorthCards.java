package app.atalaya.segmentation.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.field.ExchangeRates;
import app.atalaya.segmentation.Proposals;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.worth.WorthScores;
import com.vaadin.flow.component.Component;

/** Puts the worth of an account on its board. */
@org.springframework.stereotype.Component
class WorthCards implements AccountOverviewCard {

    private final WorthScores scores;
    private final Proposals proposals;
    private final ExchangeRates rates;
    private final LiveUpdates liveUpdates;

    WorthCards(WorthScores scores, Proposals proposals, ExchangeRates rates, LiveUpdates liveUpdates) {
        this.scores = scores;
        this.proposals = proposals;
        this.rates = rates;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Component cardFor(AccountId account) {
        WorthCard card = new WorthCard(account, scores, proposals, new Words(rates.reporting()));
        liveUpdates.whileAttached(card, "account:" + account.value(), card::refresh);
        liveUpdates.whileAttached(card, "segmentation", card::refresh);
        return card;
    }
}
