package app.atalaya.account.spi;

import app.atalaya.account.AccountId;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * A tab of the account board. Each bean of this type appears on it, ordered by {@link #order}; the board knows none of them.
 * The board has checked that the user may see the account; the panel's services check again.
 */
public interface AccountPanel {

    /** The part of the URL that opens the tab, such as {@code health} in {@code /accounts/albor?tab=health}. */
    String id();

    /** Message key of the tab's title. */
    String titleKey();

    /** Lower comes first: overview 0, health 100, contracts 200, contacts 300, signals 400. */
    int order();

    /** How many things the panel holds, to stand beside its title; null where a number says nothing. */
    default @Nullable Integer countFor(AccountId account) {
        return null;
    }

    Component contentFor(AccountId account);
}
