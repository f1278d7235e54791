package app.atalaya.signal;

import app.atalaya.account.AccountsRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The signals of an account go when the account goes, in the same transaction. */
@Component
class AccountsRemovedListener {

    private final SignalTable table;

    AccountsRemovedListener(SignalTable table) {
        this.table = table;
    }

    @EventListener
    void forget(AccountsRemoved event) {
        table.deleteAccounts(event.accounts());
    }
}
