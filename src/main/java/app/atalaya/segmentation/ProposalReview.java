package app.atalaya.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a batch of accounts against the rules, and writes at the end what follows: watches, new proposals, withdrawn ones. */
final class ProposalReview {

    private final SegmentationModel model;
    private final ProposalStore store;
    private final LocalDate day;
    private final ProposalPolicy policy;
    private final Map<SegmentField, SegmentationRules> rules = new EnumMap<>(SegmentField.class);
    private final Map<ProposalStore.Slot, ProposalPolicy.Watch> watches;
    private final Map<ProposalStore.Slot, ProposalStore.Open> open;
    private final Map<ProposalStore.Slot, ProposalPolicy.Declined> declined;

    private final Map<ProposalStore.Slot, ProposalPolicy.Watch> newWatches = new HashMap<>();
    private final Set<ProposalStore.Slot> endedWatches = new HashSet<>();
    private final List<Long> withdrawn = new ArrayList<>();
    private final List<ProposalStore.Wanted> wanted = new ArrayList<>();

    ProposalReview(SegmentationModel model, ProposalStore store, Collection<Long> accounts, LocalDate day) {
        this.model = model;
        this.store = store;
        this.day = day;
        policy = new ProposalPolicy(model.settings());
        for (SegmentField field : SegmentField.values()) {
            rules.put(field, new SegmentationRules(model.rules(), field));
        }
        watches = store.watches(accounts);
        open = store.open(accounts);
        declined = store.lastDeclined(accounts);
        // Of accounts that are not looked at any more (archived ones) nothing stays open.
        endedWatches.addAll(watches.keySet());
    }

    void look(AccountFacts account) {
        Situation now = account.situation(model);
        for (SegmentField field : SegmentField.values()) {
            look(now, field, Objects.requireNonNull(rules.get(field)));
        }
    }

    private void look(Situation now, SegmentField field, SegmentationRules fieldRules) {
        ProposalStore.Slot slot = new ProposalStore.Slot(now.account(), field);
        Optional<SegmentRule> rule =
                fieldRules.deserved(now).filter(deserved -> !deserved.outcome().equals(now.current(field)));
        ProposalPolicy.Watch watch = watch(slot, rule.map(SegmentRule::outcome).orElse(null));
        ProposalStore.Open proposal = open.get(slot);
        if (proposal != null && stillHolds(now, field, fieldRules, proposal)) {
            open.remove(slot);
            return;
        }
        ProposalPolicy.Step step =
                policy.decide(now, field, rule.map(SegmentRule::outcome).orElse(null), watch, declined.get(slot), day);
        if (step == ProposalPolicy.Step.PROPOSE && watch != null) {
            rule.ifPresent(deserved -> wanted.add(new ProposalStore.Wanted(now, field, deserved, watch.since())));
        }
    }

    private ProposalPolicy.@Nullable Watch watch(ProposalStore.Slot slot, @Nullable String value) {
        if (value == null) {
            return null;
        }
        endedWatches.remove(slot);
        ProposalPolicy.Watch before = watches.get(slot);
        if (before != null && before.wanted().equals(value)) {
            return before;
        }
        ProposalPolicy.Watch started = new ProposalPolicy.Watch(value, day);
        newWatches.put(slot, started);
        return started;
    }

    /** Asked as if it had been accepted, so that a figure wavering around the threshold does not open and withdraw it by turns. */
    private static boolean stillHolds(
            Situation now, SegmentField field, SegmentationRules fieldRules, ProposalStore.Open proposal) {
        return Objects.equals(proposal.from(), now.current(field))
                && fieldRules
                        .deserved(now.with(field, proposal.to()))
                        .map(SegmentRule::outcome)
                        .filter(proposal.to()::equals)
                        .isPresent();
    }

    /** Writes it all; answers whether a proposal came or went. */
    boolean finish() {
        open.values().forEach(left -> withdrawn.add(left.id()));
        store.withdraw(withdrawn, day);
        store.dropWatches(endedWatches);
        store.writeWatches(newWatches);
        store.propose(wanted, model.version(), day);
        return !withdrawn.isEmpty() || !wanted.isEmpty();
    }
}
