package app.atalaya.account.spi;

import app.atalaya.account.AccountId;
import com.vaadin.flow.component.Component;

/** A card on the overview tab of the account board that another module contributes. */
public interface AccountOverviewCard {

    int order();

    Component cardFor(AccountId account);
}
