package app.atalaya.account.spi;

import app.atalaya.account.AccountId;
import com.vaadin.flow.component.Component;

/** A figure in the header of the account board, such as the health gauge, that another module contributes. */
public interface AccountHeadline {

    int order();

    Component figureFor(AccountId account);
}
