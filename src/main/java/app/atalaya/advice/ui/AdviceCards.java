package app.atalaya.advice.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;

/** Puts what is suggested beside the next actions on the overview of the account board. */
@org.springframework.stereotype.Component
class AdviceCards implements AccountOverviewCard {

    private static final int ORDER = 210;

    private final AdviceBoxes boxes;

    AdviceCards(AdviceBoxes boxes) {
        this.boxes = boxes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component cardFor(AccountId account) {
        TitledCard card = new TitledCard(AdviceTexts.text("advice.title"), boxes.of(account));
        card.setId("advice-card");
        card.addClassName("at-span-6");
        return card;
    }
}
