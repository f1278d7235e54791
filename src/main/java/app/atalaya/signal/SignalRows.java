package app.atalaya.signal;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads signals as they are in the table, by their names or accounts, a thousand names to a statement. */
@Component
class SignalRows {

    private static final String SELECT =
            "select kind, account_id, occurred_at, id, quantity, scale, source, external_id, subject, import_id from account_signal";

    private final JdbcClient sql;

    SignalRows(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Name, Stored> find(List<Signal> chunk) {
        Map<Name, Stored> found = new HashMap<>();
        chunk.stream()
                .collect(Collectors.groupingBy(
                        signal -> Map.entry(signal.source(), signal.kind()),
                        Collectors.mapping(Signal::externalId, Collectors.toSet())))
                .forEach((group, names) -> find(group.getKey(), group.getValue(), names)
                        .forEach(stored -> found.put(Name.of(stored.signal()), stored)));
        return found;
    }

    List<Stored> find(String source, SignalKind kind, Collection<String> externalIds) {
        return inChunks(
                externalIds,
                chunk -> sql.sql(SELECT + " where source = :source and kind = :kind and external_id in (:names)")
                        .param("source", source)
                        .param("kind", kind.name())
                        .param("names", chunk)
                        .query(SignalRows::row)
                        .list());
    }

    Map<String, Signal> existing(String source, SignalKind kind, Collection<String> externalIds) {
        Map<String, Signal> existing = new HashMap<>();
        find(source, kind, externalIds)
                .forEach(stored -> existing.put(stored.signal().externalId(), stored.signal()));
        return existing;
    }

    Map<AccountId, LocalDate> earliestOfImport(long importId) {
        Map<AccountId, LocalDate> earliest = new HashMap<>();
        sql.sql(
                        "select account_id, min(occurred_at) as first_at from account_signal where import_id = ? group by account_id")
                .param(importId)
                .query((ResultSet row) -> SignalRecorder.note(
                        earliest, new AccountId(row.getLong("account_id")), SqlInstants.read(row, "first_at")));
        return earliest;
    }

    List<Stored> ofAccounts(String source, SignalKind kind, Set<AccountId> accounts) {
        return inChunks(
                accounts.stream().map(AccountId::value).toList(),
                chunk -> sql.sql(SELECT + " where kind = :kind and account_id in (:accounts) and source = :source")
                        .param("kind", kind.name())
                        .param("accounts", chunk)
                        .param("source", source)
                        .query(SignalRows::row)
                        .list());
    }

    static <K, R> List<R> inChunks(Collection<K> names, Function<List<K>, List<R>> statement) {
        List<K> all = List.copyOf(names);
        List<R> results = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SignalTable.CHUNK) {
            results.addAll(statement.apply(all.subList(from, Math.min(all.size(), from + SignalTable.CHUNK))));
        }
        return results;
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        int scale = row.getInt("scale");
        Signal signal = new Signal(
                new AccountId(row.getLong("account_id")),
                SignalKind.valueOf(row.getString("kind")),
                SqlInstants.read(row, "occurred_at"),
                row.getDouble("quantity"),
                row.getObject("scale") == null ? null : Integer.valueOf(scale),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("subject"));
        long importId = row.getLong("import_id");
        return new Stored(row.getLong("id"), signal, row.wasNull() ? null : Long.valueOf(importId));
    }

    /** A signal, its id and the import that it came with. */
    record Stored(long id, Signal signal, @Nullable Long importId) {}

    record Name(String source, SignalKind kind, String externalId) {

        static Name of(Signal signal) {
            return new Name(signal.source(), signal.kind(), signal.externalId());
        }
    }
}
