package app.atalaya.intake;

import app.atalaya.csv.CsvRow;
import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedProblem;
import app.atalaya.feed.FeedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Batches of accounts, contracts or contacts. */
final class RecordBatches implements RowBatches {

    private static final int SIZE = 1_000;

    private final AccountFeed feed;
    private final FeedKind kind;
    private final ColumnMapping mapping;
    private final JsonMapper json;

    RecordBatches(AccountFeed feed, FeedKind kind, ColumnMapping mapping, JsonMapper json) {
        this.feed = feed;
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
        addProblems(rows);
        List<FeedRecord> good = records(rows);
        List<Change> changes = changes(good);
        if (importId != null && !changes.isEmpty()) {
            Map<String, FeedRecord> byId = new HashMap<>();
            good.forEach(record -> byId.put(record.externalId(), record));
            feed.write(
                    kind,
                    changes.stream()
                            .map(change -> Objects.requireNonNull(byId.get(change.externalId())))
                            .toList(),
                    importId);
        }
        int created =
                (int) changes.stream().filter(change -> change.before() == null).count();
        return new Result(created, changes.size() - created, good.size() - changes.size(), changes);
    }

    private void addProblems(List<TranslatedRow> rows) {
        Map<String, TranslatedRow> byId = new HashMap<>();
        rows.stream().filter(TranslatedRow::isGood).forEach(row -> byId.put(row.id(), row));
        for (FeedProblem problem : feed.check(kind, records(rows))) {
            TranslatedRow row = byId.get(problem.externalId());
            if (row != null) {
                row.problems().add(problem(row.raw(), problem));
            }
        }
    }

    private RowProblem problem(CsvRow row, FeedProblem problem) {
        return CellReader.problem(mapping, row, problem.field(), problem.messageKey(), problem.arguments());
    }

    private static List<FeedRecord> records(List<TranslatedRow> rows) {
        return rows.stream()
                .filter(TranslatedRow::isGood)
                .map(row -> new FeedRecord(row.id(), row.values()))
                .toList();
    }

    /** Of records that are new, or differ from what is stored in a field that the file brings. */
    private List<Change> changes(List<FeedRecord> wished) {
        Map<String, FeedRecord> current =
                feed.current(kind, wished.stream().map(FeedRecord::externalId).toList());
        List<Change> changes = new ArrayList<>();
        for (FeedRecord record : wished) {
            FeedRecord stored = current.get(record.externalId());
            if (stored == null) {
                changes.add(new Change(kind.name(), record.externalId(), null, null));
                continue;
            }
            if (!stored.holds(record.values())) {
                Map<String, String> before = before(stored.values(), record.values());
                changes.add(new Change(
                        kind.name(),
                        record.externalId(),
                        json.writeValueAsString(before),
                        json.writeValueAsString(record.values())));
            }
        }
        return changes;
    }

    private static Map<String, String> before(Map<String, String> stored, Map<String, String> wished) {
        Map<String, String> before = new LinkedHashMap<>();
        wished.keySet().forEach(field -> before.put(field, stored.getOrDefault(field, "")));
        return before;
    }
}
