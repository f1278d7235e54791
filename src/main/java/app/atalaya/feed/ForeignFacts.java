package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Facts that stand already, under the same name, in an account that the user may not edit: that name is taken, or else whoever knows it
 * could draw the fact away from there.
 */
@Component
public class ForeignFacts {

    private final AccountAccess access;
    private final SignalRecorder recorder;

    ForeignFacts(AccountAccess access, SignalRecorder recorder) {
        this.access = access;
        this.recorder = recorder;
    }

    /** Which of them may not be saved. Asks the database only for users who may not edit everything. */
    public Set<Name> among(Collection<Signal> signals) {
        if (signals.isEmpty() || access.mayEditAll()) {
            return Set.of();
        }
        List<Signal> moving = elsewhere(signals);
        Set<AccountId> own =
                access.editable(moving.stream().map(Signal::account).collect(Collectors.toSet()));
        return moving.stream()
                .filter(stored -> !own.contains(stored.account()))
                .map(Name::of)
                .collect(Collectors.toSet());
    }

    /** As they are stored, those that stand under another account than they are now said to belong to. */
    private List<Signal> elsewhere(Collection<Signal> signals) {
        Set<Placed> placed = new HashSet<>();
        signals.forEach(signal -> placed.add(Placed.of(signal)));
        Map<Group, Set<String>> names = signals.stream()
                .collect(Collectors.groupingBy(Group::of, Collectors.mapping(Signal::externalId, Collectors.toSet())));
        return names.entrySet().stream()
                .flatMap(group ->
                        recorder
                                .existing(
                                        group.getKey().source(), group.getKey().kind(), group.getValue())
                                .values()
                                .stream())
                .filter(stored -> !placed.contains(Placed.of(stored)))
                .toList();
    }

    /** What a fact is known by. */
    public record Name(String source, SignalKind kind, String externalId) {

        public static Name of(Signal signal) {
            return new Name(signal.source(), signal.kind(), signal.externalId());
        }
    }

    private record Group(String source, SignalKind kind) {

        static Group of(Signal signal) {
            return new Group(signal.source(), signal.kind());
        }
    }

    private record Placed(Name name, AccountId account) {

        static Placed of(Signal signal) {
            return new Placed(Name.of(signal), signal.account());
        }
    }
}
