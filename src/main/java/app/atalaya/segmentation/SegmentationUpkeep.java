package app.atalaya.segmentation;

import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.contract.ContractsChanged;
import app.atalaya.worth.WorthStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction of the change, which accounts have to be looked at again. */
@Component
class SegmentationUpkeep {

    private final WorthStore worth;
    private final ProposalStore proposals;

    SegmentationUpkeep(WorthStore worth, ProposalStore proposals) {
        this.worth = worth;
        this.proposals = proposals;
    }

    @EventListener
    void on(AccountsChanged event) {
        worth.mark(event.accounts());
    }

    @EventListener
    void on(ContractsChanged event) {
        worth.mark(event.accounts());
    }

    @EventListener
    void on(AccountsRemoved event) {
        worth.forget(event.accounts());
        proposals.forget(event.accounts());
    }
}
