package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.Field;
import app.atalaya.field.FieldProblem;
import app.atalaya.field.FieldRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of record that can be fed: what is alike for accounts, contracts and contacts. */
abstract class FeedTarget {

    private static final int LONGEST_ID = 120;

    private final FeedKind kind;
    final FeedTable table;
    final AccountAccess access;
    final ExchangeRates rates;
    final Clock clock;

    FeedTarget(FeedKind kind, FeedTable table, AccountAccess access, ExchangeRates rates, Clock clock) {
        this.kind = kind;
        this.table = table;
        this.access = access;
        this.rates = rates;
        this.clock = clock;
    }

    /** The stored values with those that the table only refers to: {@code account}, or {@code parent} and {@code owner}. */
    abstract Map<String, Map<String, String>> completed(Map<String, Stored> stored);

    /** Checks that need to know other records. Problems go to {@code problems}; all records have passed the checks of their own. */
    abstract void checkReferences(
            Map<String, Map<String, String>> wished, Map<String, Stored> stored, List<FeedProblem> problems);

    /** Writes those that are new or changed. */
    abstract void write(Map<String, Map<String, String>> wished, Map<String, Stored> stored, long importId);

    abstract int removeCreated(long importId, Collection<String> externalIds);

    /** Optional fields that a record cannot be without: an empty text leaves them as they are. */
    abstract Set<String> unclearable();

    final Map<String, FeedRecord> current(Collection<String> externalIds) {
        Map<String, Stored> visible = load(externalIds);
        visible.values().removeIf(stored -> !stored.visible());
        Map<String, FeedRecord> records = new HashMap<>();
        completed(visible).forEach((id, values) -> records.put(id, new FeedRecord(id, values)));
        return records;
    }

    final List<FeedProblem> check(List<FeedRecord> records) {
        Map<String, Stored> stored = load(ids(records));
        Map<String, Map<String, String>> before = completed(stored);
        Map<String, Map<String, String>> sound = new LinkedHashMap<>();
        List<FeedProblem> problems = new ArrayList<>();
        for (FeedRecord record : records) {
            String id = record.externalId();
            List<FieldProblem> found = checkAlone(record, stored.get(id), before.get(id));
            found.forEach(problem -> problems.add(problem(id, problem)));
            if (found.isEmpty()) {
                sound.put(id, merged(before.get(id), record));
            }
        }
        checkReferences(sound, stored, problems);
        return problems;
    }

    private List<FieldProblem> checkAlone(
            FeedRecord record, @Nullable Stored stored, @Nullable Map<String, String> before) {
        String id = record.externalId();
        if (id.isBlank() || id.length() > LONGEST_ID) {
            return FieldRules.one("", "account.rule.id-length", String.valueOf(LONGEST_ID));
        }
        if (stored != null && !stored.editable()) {
            return FieldRules.one("", "account.rule.id-unavailable", id);
        }
        Map<String, String> wished = merged(before, record);
        List<FieldProblem> problems =
                new ArrayList<>(FieldRules.check(kind.fields(), wished, stored == null, LocalDate.now(clock)));
        String currency = record.values().getOrDefault("currency", "");
        if (problems.isEmpty() && !currency.isBlank() && !rates.known().contains(currency)) {
            problems.add(rates.unknown("currency", currency));
        }
        return problems;
    }

    final void write(List<FeedRecord> records, long importId) {
        Map<String, Stored> stored = load(ids(records));
        Map<String, Map<String, String>> before = completed(stored);
        Map<String, Map<String, String>> wished = new LinkedHashMap<>();
        for (FeedRecord record : records) {
            Map<String, String> old = before.get(record.externalId());
            Map<String, String> values = merged(old, record);
            if (old == null || !old.equals(values)) {
                wished.put(record.externalId(), values);
            }
        }
        if (!wished.isEmpty()) {
            write(wished, stored, importId);
        }
    }

    final Map<String, Stored> load(Collection<String> externalIds) {
        return table.load(externalIds, access.scope(), access.editScope());
    }

    /** What the record would be after writing; a value that cannot be without is not cleared. */
    private Map<String, String> merged(@Nullable Map<String, String> before, FeedRecord record) {
        Map<String, String> values = new LinkedHashMap<>(before == null ? Map.of() : before);
        for (Field field : kind.fields()) {
            String value = record.values().get(field.name());
            if (value != null && !(value.isBlank() && unclearable().contains(field.name()) && !field.required())) {
                values.put(field.name(), canonical(field, value.strip()));
            }
        }
        return values;
    }

    private static String canonical(Field field, String value) {
        return switch (field.type()) {
            case COUNTRY -> FieldRules.country(value);
            case NUMBER -> number(value, field.name().equals("annualValue"));
            default -> value;
        };
    }

    private static String number(String value, boolean money) {
        try {
            if (value.isEmpty()) {
                return value;
            }
            BigDecimal number = new BigDecimal(value);
            return FeedColumn.plain(money ? number.setScale(2, RoundingMode.HALF_UP) : number);
        } catch (NumberFormatException wrong) {
            return value;
        }
    }

    static FeedProblem problem(String externalId, FieldProblem problem) {
        return new FeedProblem(externalId, problem.field(), problem.messageKey(), problem.arguments());
    }

    static FeedProblem problem(String externalId, String field, String messageKey, String... arguments) {
        return new FeedProblem(externalId, field, messageKey, List.of(arguments));
    }

    private static List<String> ids(List<FeedRecord> records) {
        return records.stream().map(FeedRecord::externalId).distinct().toList();
    }
}
