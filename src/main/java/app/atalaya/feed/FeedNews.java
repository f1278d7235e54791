package app.atalaya.feed;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.contract.ContractsChanged;
import app.atalaya.contract.RevenueFigures;
import app.atalaya.uikit.LiveUpdates;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules, and whoever has a board open, what a feed changed. */
@Component
class FeedNews {

    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;
    private final RevenueFigures figures;

    FeedNews(ApplicationEventPublisher events, LiveUpdates liveUpdates, RevenueFigures figures) {
        this.events = events;
        this.liveUpdates = liveUpdates;
        this.figures = figures;
    }

    void accountsChanged(Set<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            events.publishEvent(new AccountsChanged(accounts));
            boardsChanged(accounts);
        }
    }

    void contractsChanged(Set<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            figures.refresh(accounts);
            events.publishEvent(new ContractsChanged(accounts));
            boardsChanged(accounts);
        }
    }

    void boardsChanged(Set<AccountId> accounts) {
        accounts.forEach(account -> liveUpdates.changed("account:" + account.value()));
    }

    /** To be told before they go, so that what hangs on them can go first. */
    void accountsAboutToGo(Set<AccountId> accounts) {
        events.publishEvent(new AccountsRemoved(accounts));
        boardsChanged(accounts);
    }
}
