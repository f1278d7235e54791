package app.atalaya.segmentation;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes that the rules propose, and what people decide about them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Proposals {

    private static final int LONGEST_REASON = 400;

    /** What came of deciding several at once. */
    public record Outcome(int accepted, int alreadyDecided, int notAllowed) {}

    private final ProposalReader reader;
    private final ProposalStore store;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Proposals(
            ProposalReader reader,
            ProposalStore store,
            Accounts accounts,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    public List<Proposal> find(ProposalFilter filter, ProposalOrder order, int offset, int limit) {
        return reader.find(filter, order, offset, limit);
    }

    public int count(ProposalFilter filter) {
        return reader.count(filter);
    }

    /** The open ones of an account. */
    public List<Proposal> openOf(AccountId account) {
        return reader.openOf(account);
    }

    /** Owners with more accounts of tier 1 than they can look after well, counting only accounts that the user may see. */
    public List<TierOneLoad> overCapacity() {
        return reader.overCapacity();
    }

    /**
     * Applies the change to the account.
     *
     * @throws NoSuchAccountException if there is no such proposal that the user may see
     * @throws AccessDeniedException if the user may not edit the account
     * @throws AlreadyDecidedException if somebody was quicker, or the account is not as it was
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void accept(long id, @Nullable String reason) {
        Proposal proposal = decidable(id);
        if (!applies(proposal)) {
            throw new AlreadyDecidedException(proposal);
        }
        decide(proposal, Proposal.State.ACCEPTED, reason);
        apply(proposal);
    }

    /**
     * Leaves the account as it is.
     *
     * @param reason not blank; kept for whoever asks why
     * @throws NoSuchAccountException if there is no such proposal that the user may see
     * @throws AccessDeniedException if the user may not edit the account
     * @throws AlreadyDecidedException if somebody was quicker
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void decline(long id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Declining needs a reason");
        }
        decide(decidable(id), Proposal.State.DECLINED, reason);
    }

    /** Accepts those that are still open and that the user may decide; at most 1,000 at once. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public Outcome acceptAll(Collection<Long> ids) {
        int accepted = 0;
        int decided = 0;
        int notAllowed = 0;
        for (Proposal proposal : reader.all(ids)) {
            if (!proposal.mayDecide()) {
                notAllowed++;
            } else if (applies(proposal) && claimed(proposal, Proposal.State.ACCEPTED, null)) {
                apply(proposal);
                accepted++;
            } else {
                decided++;
            }
        }
        liveUpdates.changed("segmentation");
        return new Outcome(accepted, decided, notAllowed);
    }

    private Proposal decidable(long id) {
        Proposal proposal = reader.all(List.of(id)).stream().findFirst().orElseThrow(NoSuchAccountException::new);
        if (!proposal.mayDecide()) {
            throw new AccessDeniedException("May not decide about this account");
        }
        return proposal;
    }

    /** Whether the account still is what the proposal would change. */
    private boolean applies(Proposal proposal) {
        return proposal.state() == Proposal.State.OPEN
                && Objects.equals(
                        proposal.from(),
                        current(accounts.find(proposal.account().id()), proposal.field()));
    }

    private static @Nullable String current(AccountHeader account, SegmentField field) {
        return switch (field) {
            case TIER -> account.tier() == null ? null : account.tier().toString();
            case TYPE -> account.type().name();
            case SEGMENT -> account.segment() == null || account.segment().isBlank() ? null : account.segment();
        };
    }

    private void decide(Proposal proposal, Proposal.State state, @Nullable String reason) {
        if (!claimed(proposal, state, reason)) {
            throw new AlreadyDecidedException(reader.all(List.of(proposal.id())).getFirst());
        }
        liveUpdates.changed("segmentation");
    }

    /** Of two persons who decide at once, one gets true. */
    private boolean claimed(Proposal proposal, Proposal.State state, @Nullable String reason) {
        String kept = reason == null || reason.isBlank() ? null : reason.strip();
        return store.decide(
                proposal.id(),
                state,
                currentUser.get().id(),
                LocalDate.now(clock),
                kept == null || kept.length() <= LONGEST_REASON ? kept : kept.substring(0, LONGEST_REASON));
    }

    private void apply(Proposal proposal) {
        AccountHeader account = accounts.find(proposal.account().id());
        String value = proposal.to();
        accounts.classify(
                account.id(),
                proposal.field() == SegmentField.TYPE ? AccountType.valueOf(value) : account.type(),
                proposal.field() == SegmentField.SEGMENT ? value : account.segment(),
                proposal.field() == SegmentField.TIER ? Integer.valueOf(value) : account.tier());
    }
}
