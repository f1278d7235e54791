package app.atalaya.feed;

import app.atalaya.account.AccountId;
import app.atalaya.csv.CellException;
import app.atalaya.csv.CsvCells;
import app.atalaya.csv.CsvFormat;
import app.atalaya.feed.IntakeResult.Item;
import app.atalaya.feed.IntakeResult.Outcome;
import app.atalaya.feed.IntakeResult.Problem;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes signals that are parsed already, a few thousand at a time, with the checks that files get. Good ones of a call are saved together;
 * bad ones are answered with what is wrong.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecordIntake.MAY_IMPORT)
public class SignalIntake {

    private static final int LONGEST_ID = 120;
    private static final int LONGEST_SUBJECT = 160;
    private static final CsvCells CELLS = new CsvCells(new CsvFormat("UTF-8", ',', '.', CsvFormat.DateOrder.ISO));

    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final ForeignFacts foreign;
    private final Clock clock;

    SignalIntake(AccountFeed feed, SignalRecorder recorder, ForeignFacts foreign, Clock clock) {
        this.feed = feed;
        this.recorder = recorder;
        this.foreign = foreign;
        this.clock = clock;
    }

    /** @param source names the system that they come from, in at most 24 ASCII characters: ids are unique in it, by kind */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public IntakeResult signals(String source, List<SignalRecord> records) {
        Map<String, AccountId> accounts =
                feed.resolveAccounts(records.stream().map(SignalRecord::account).collect(Collectors.toSet()));
        List<Item> items = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SignalRecord record : records) {
            String id = id(record);
            try {
                Signal signal = signal(source, id, record, accounts.get(record.account()));
                if (!names.add(record.kind() + " " + id)) {
                    throw new CellException("intake.problem.repeated-in-batch", id);
                }
                signals.add(signal);
                items.add(new Item(id, Outcome.UNCHANGED, List.of()));
            } catch (CellException wrong) {
                items.add(new Item(
                        id, Outcome.REJECTED, List.of(new Problem("", wrong.messageKey(), wrong.arguments()))));
            }
        }
        return new IntakeResult(saved(source, signals, items));
    }

    private Signal signal(String source, String id, SignalRecord record, @Nullable AccountId account) {
        if (account == null) {
            throw new CellException("intake.problem.unknown-account");
        }
        if (id.length() > LONGEST_ID) {
            throw new CellException("intake.problem.too-long", String.valueOf(id.length()), String.valueOf(LONGEST_ID));
        }
        Instant at = CELLS.instant(record.at().strip());
        Integer scale = record.kind() == SignalKind.NPS ? Integer.valueOf(10) : record.scale();
        FactRules.checkMoment(at, LocalDate.now(clock));
        FactRules.checkQuantity(record.kind(), record.quantity(), scale);
        String subject = record.subject();
        return new Signal(
                account,
                record.kind(),
                at,
                record.quantity(),
                record.kind() == SignalKind.CSAT || record.kind() == SignalKind.NPS ? scale : null,
                source,
                id,
                subject == null || subject.length() <= LONGEST_SUBJECT
                        ? subject
                        : subject.substring(0, LONGEST_SUBJECT - 1) + "…");
    }

    /** A record without an id is known by its content. */
    private static String id(SignalRecord record) {
        String id = record.id();
        if (id != null && !id.isBlank()) {
            return id;
        }
        int extra = Objects.hash(record.scale(), record.subject());
        String content = record.account()
                + '\n'
                + record.kind().name()
                + '\n'
                + record.at()
                + '\n'
                + record.quantity()
                + '\n'
                + extra;
        return "f-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Saves what is good, and completes the answers by what stood there before. */
    private List<Item> saved(String source, List<Signal> signals, List<Item> items) {
        Map<SignalKind, Map<String, Signal>> stored = stored(source, signals);
        Set<ForeignFacts.Name> taken = foreign.among(signals);
        List<Item> answered = new ArrayList<>();
        int next = 0;
        for (Item item : items) {
            answered.add(
                    item.outcome() == Outcome.REJECTED ? item : answer(signals.get(next++), item.id(), stored, taken));
        }
        recorder.load(
                signals.stream()
                        .filter(signal -> !taken.contains(ForeignFacts.Name.of(signal)))
                        .toList(),
                null);
        return answered;
    }

    private Map<SignalKind, Map<String, Signal>> stored(String source, List<Signal> signals) {
        Map<SignalKind, Map<String, Signal>> stored = new HashMap<>();
        signals.stream()
                .collect(
                        Collectors.groupingBy(Signal::kind, Collectors.mapping(Signal::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> stored.put(kind, recorder.existing(source, kind, ids)));
        return stored;
    }

    private static Item answer(
            Signal signal, String id, Map<SignalKind, Map<String, Signal>> stored, Set<ForeignFacts.Name> taken) {
        if (taken.contains(ForeignFacts.Name.of(signal))) {
            return Item.rejected(id, FeedRecord.EXTERNAL_ID, "intake.problem.id-unavailable");
        }
        Signal there = stored.getOrDefault(signal.kind(), Map.of()).get(signal.externalId());
        Outcome outcome = there == null ? Outcome.CREATED : there.equals(signal) ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Item(id, outcome, List.of());
    }
}
