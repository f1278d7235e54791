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
 * Takes records that are parsed already, a few thousand at a time, with the checks that files get. Good records of a call are saved
 * together; bad ones are answered with what is wrong.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecordIntake.MAY_IMPORT)
public class RecordIntake {

    /** Who may bring in anything. */
    public static final String MAY_IMPORT = "hasAnyRole('KEY_ACCOUNT_MANAGER', 'ADMINISTRATOR')";

    /** The import number of records that came with no import. */
    private static final long NO_IMPORT = 0;

    private static final String USUAL_SOURCE = "rest";
    private static final int LONGEST_ID = 120;
    private static final int LONGEST_SUBJECT = 160;
    private static final CsvCells CELLS = new CsvCells(new CsvFormat("UTF-8", ',', '.', CsvFormat.DateOrder.ISO));

    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final ForeignFacts foreign;
    private final Clock clock;

    RecordIntake(AccountFeed feed, SignalRecorder recorder, ForeignFacts foreign, Clock clock) {
        this.feed = feed;
        this.recorder = recorder;
        this.foreign = foreign;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult accounts(List<FeedRecord> records) {
        return feed(FeedKind.ACCOUNT, records);
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult contracts(List<FeedRecord> records) {
        return feed(FeedKind.CONTRACT, records);
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult contacts(List<FeedRecord> records) {
        return feed(FeedKind.CONTACT, records);
    }

    private IntakeResult feed(FeedKind kind, List<FeedRecord> records) {
        Set<String> seen = new HashSet<>();
        List<FeedRecord> first = records.stream()
                .filter(record -> !record.externalId().isBlank() && seen.add(record.externalId()))
                .toList();
        Map<String, List<FeedProblem>> wrong =
                feed.check(kind, first).stream().collect(Collectors.groupingBy(FeedProblem::externalId));
        List<FeedRecord> good = first.stream()
                .filter(record -> !wrong.containsKey(record.externalId()))
                .toList();
        Map<String, FeedRecord> current =
                feed.current(kind, good.stream().map(FeedRecord::externalId).toList());
        Map<String, Outcome> outcomes = new HashMap<>();
        good.forEach(record -> outcomes.put(record.externalId(), outcome(current.get(record.externalId()), record)));
        feed.write(
                kind,
                good.stream()
                        .filter(record -> outcomes.get(record.externalId()) != Outcome.UNCHANGED)
                        .toList(),
                NO_IMPORT);
        Set<String> answered = new HashSet<>();
        return new IntakeResult(records.stream()
                .map(record -> item(record.externalId(), outcomes, wrong, !answered.add(record.externalId())))
                .toList());
    }

    private static Outcome outcome(@Nullable FeedRecord stored, FeedRecord wished) {
        if (stored == null) {
            return Outcome.CREATED;
        }
        return stored.holds(wished.values()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static Item item(
            String id, Map<String, Outcome> outcomes, Map<String, List<FeedProblem>> wrong, boolean again) {
        if (id.isBlank()) {
            return rejected(id, FeedRecord.EXTERNAL_ID, "intake.problem.no-id");
        }
        if (again) {
            return rejected(id, FeedRecord.EXTERNAL_ID, "intake.problem.repeated-in-batch", id);
        }
        List<Problem> problems = wrong.getOrDefault(id, List.of()).stream()
                .map(problem -> new Problem(problem.field(), problem.messageKey(), problem.arguments()))
                .toList();
        return new Item(id, outcomes.getOrDefault(id, Outcome.REJECTED), problems);
    }

    private static Item rejected(String id, String field, String messageKey, String... arguments) {
        return new Item(id, Outcome.REJECTED, List.of(new Problem(field, messageKey, List.of(arguments))));
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult signals(List<SignalRecord> records) {
        return signals(USUAL_SOURCE, records);
    }

    /** @param source names the system that they come from, in at most 24 ASCII characters: ids are unique in it, by kind */
    @Transactional
    @PreAuthorize(MAY_IMPORT)
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
        return new IntakeResult(outcomes(source, signals, items));
    }

    /** Compares with what is stored, then saves. */
    private List<Item> outcomes(String source, List<Signal> signals, List<Item> items) {
        Map<SignalKind, Map<String, Signal>> stored = new HashMap<>();
        signals.stream()
                .collect(
                        Collectors.groupingBy(Signal::kind, Collectors.mapping(Signal::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> stored.put(kind, recorder.existing(source, kind, ids)));
        List<Item> answered = new ArrayList<>();
        Set<ForeignFacts.Name> taken = foreign.among(signals);
        int next = 0;
        for (Item item : items) {
            if (item.outcome() == Outcome.REJECTED) {
                answered.add(item);
                continue;
            }
            Signal signal = signals.get(next++);
            if (taken.contains(ForeignFacts.Name.of(signal))) {
                answered.add(rejected(item.id(), FeedRecord.EXTERNAL_ID, "intake.problem.id-unavailable"));
                continue;
            }
            Signal there = stored.getOrDefault(signal.kind(), Map.of()).get(signal.externalId());
            Outcome outcome =
                    there == null ? Outcome.CREATED : there.equals(signal) ? Outcome.UNCHANGED : Outcome.CHANGED;
            answered.add(new Item(item.id(), outcome, List.of()));
        }
        recorder.load(
                signals.stream()
                        .filter(signal -> !taken.contains(ForeignFacts.Name.of(signal)))
                        .toList(),
                null);
        return answered;
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
}
