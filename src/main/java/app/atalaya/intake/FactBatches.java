package app.atalaya.intake;

import app.atalaya.account.AccountId;
import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.ForeignFacts;
import app.atalaya.intake.TranslatedRow.Fact;
import app.atalaya.signal.RecordedSignals;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Batches of facts about accounts. */
final class FactBatches implements RowBatches {

    private static final int SIZE = 5_000;
    private static final int REMEMBERED_ACCOUNTS = 20_000;

    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final ForeignFacts foreign;
    private final ImportKind kind;
    private final ColumnMapping mapping;
    private final JsonMapper json;
    private final Map<String, AccountId> resolved = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AccountId> eldest) {
            return size() > REMEMBERED_ACCOUNTS;
        }
    };

    FactBatches(
            AccountFeed feed,
            SignalRecorder recorder,
            ForeignFacts foreign,
            ImportKind kind,
            ColumnMapping mapping,
            JsonMapper json) {
        this.feed = feed;
        this.recorder = recorder;
        this.foreign = foreign;
        this.kind = kind;
        this.mapping = mapping;
        this.json = json;
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Result take(List<TranslatedRow> rows, @Nullable Long importId) {
        Map<String, AccountId> accounts = accounts(rows);
        for (TranslatedRow row : rows) {
            if (row.isGood() && !accounts.containsKey(row.account())) {
                refuse(row, ImportFields.ACCOUNT, "intake.problem.unknown-account");
            }
        }
        refuseTaken(rows, accounts);
        List<TranslatedRow> good = rows.stream().filter(TranslatedRow::isGood).toList();
        List<Signal> signals = signals(good, accounts);
        if (importId == null || kind == ImportKind.CASES) {
            Result foreseen = compare(good, signals);
            return importId == null ? foreseen : save(signals, importId, foreseen);
        }
        return save(signals, importId, null);
    }

    private Map<String, AccountId> accounts(List<TranslatedRow> rows) {
        Map<String, AccountId> accounts = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (TranslatedRow row : rows) {
            if (row.isGood()) {
                AccountId known = resolved.get(row.account());
                if (known == null) {
                    unknown.add(row.account());
                } else {
                    accounts.put(row.account(), known);
                }
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, AccountId> found = feed.resolveAccounts(unknown);
            resolved.putAll(found);
            accounts.putAll(found);
        }
        return accounts;
    }

    /** What stands already in an account of others stays there. */
    private void refuseTaken(List<TranslatedRow> rows, Map<String, AccountId> accounts) {
        List<TranslatedRow> known = rows.stream().filter(TranslatedRow::isGood).toList();
        Set<String> taken = foreign.among(signals(known, accounts)).stream()
                .map(ForeignFacts.Name::externalId)
                .collect(Collectors.toSet());
        known.stream()
                .filter(row -> taken.contains(row.id()))
                .forEach(row -> refuse(row, ImportFields.ID, "intake.problem.id-unavailable"));
    }

    private void refuse(TranslatedRow row, String field, String messageKey) {
        row.problems().add(CellReader.problem(mapping, row.raw(), field, messageKey, List.of()));
    }

    private List<Signal> signals(List<TranslatedRow> good, Map<String, AccountId> accounts) {
        List<Signal> signals = new ArrayList<>(good.size());
        for (TranslatedRow row : good) {
            AccountId account = accounts.get(row.account());
            if (account != null) {
                row.facts().forEach(fact -> signals.add(signal(account, row.id(), fact)));
            }
        }
        return signals;
    }

    private Signal signal(AccountId account, String id, Fact fact) {
        return new Signal(
                account, fact.kind(), fact.at(), fact.quantity(), fact.scale(), kind.source(), id, fact.subject());
    }

    /** What saving would do, row by row. */
    private Result compare(List<TranslatedRow> rows, List<Signal> signals) {
        Map<SignalKind, Map<String, Signal>> stored = stored(signals);
        int created = 0;
        int changed = 0;
        int next = 0;
        for (TranslatedRow row : rows) {
            boolean known = false;
            boolean differs = false;
            for (int i = 0; i < row.facts().size(); i++) {
                Signal signal = signals.get(next++);
                Signal there = stored.getOrDefault(signal.kind(), Map.of()).get(signal.externalId());
                known |= there != null;
                differs |= !signal.equals(there);
            }
            created += known ? 0 : 1;
            changed += known && differs ? 1 : 0;
        }
        return new Result(created, changed, rows.size() - created - changed, List.of());
    }

    private Map<SignalKind, Map<String, Signal>> stored(List<Signal> signals) {
        Map<SignalKind, Set<String>> names = new EnumMap<>(SignalKind.class);
        signals.forEach(signal ->
                names.computeIfAbsent(signal.kind(), key -> new HashSet<>()).add(signal.externalId()));
        Map<SignalKind, Map<String, Signal>> stored = new EnumMap<>(SignalKind.class);
        names.forEach((signalKind, ids) -> stored.put(signalKind, recorder.existing(kind.source(), signalKind, ids)));
        return stored;
    }

    private Result save(List<Signal> signals, long importId, @Nullable Result perRow) {
        RecordedSignals recorded = recorder.load(signals, importId);
        List<Change> changes = recorded.corrections().stream().map(this::change).toList();
        return perRow == null
                ? new Result(recorded.added(), changes.size(), recorded.unchanged(), changes)
                : new Result(perRow.created(), perRow.changed(), perRow.unchanged(), changes);
    }

    private Change change(RecordedSignals.Correction correction) {
        return new Change(
                correction.after().kind().name(),
                correction.after().externalId(),
                json.writeValueAsString(correction.before()),
                json.writeValueAsString(correction.after()));
    }
}
