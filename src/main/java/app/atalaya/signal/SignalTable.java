package app.atalaya.signal;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the signal table. Bulk first: a thousand rows go in by one statement that skips those that are there; only when fewer went
 * in than were sent are the others read and compared.
 */
@Component
class SignalTable {

    static final int CHUNK = 1_000;

    private static final String COLUMNS =
            "kind, account_id, occurred_at, id, quantity, scale, source, external_id, subject, import_id";
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?)";
    private static final String FULL_INSERT = insert(CHUNK);

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final SqlInstants instants;
    private final SignalRows rows;
    private final SignalIds ids = new SignalIds();

    SignalTable(JdbcTemplate jdbc, JdbcClient sql, SqlInstants instants, SignalRows rows) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.instants = instants;
        this.rows = rows;
    }

    RecordedSignals upsert(List<Signal> signals, @Nullable Long importId, Map<AccountId, LocalDate> earliest) {
        int added = 0;
        List<RecordedSignals.Correction> corrections = new ArrayList<>();
        for (int from = 0; from < signals.size(); from += CHUNK) {
            List<Signal> chunk = signals.subList(from, Math.min(signals.size(), from + CHUNK));
            long[] chunkIds = chunk.stream().mapToLong(signal -> ids.next()).toArray();
            int inserted = insert(chunk, chunkIds, importId);
            added += inserted;
            if (inserted == chunk.size()) {
                chunk.forEach(signal -> SignalRecorder.note(earliest, signal.account(), signal.at()));
            } else {
                corrections.addAll(correct(chunk, chunkIds, importId, earliest));
            }
        }
        return new RecordedSignals(added, corrections, signals.size() - added - corrections.size());
    }

    private int insert(List<Signal> chunk, long[] chunkIds, @Nullable Long importId) {
        return jdbc.update(chunk.size() == CHUNK ? FULL_INSERT : insert(chunk.size()), statement -> {
            int column = 1;
            for (int i = 0; i < chunk.size(); i++) {
                column = bind(statement, column, chunk.get(i), chunkIds[i], importId);
            }
        });
    }

    private int bind(PreparedStatement statement, int first, Signal signal, long id, @Nullable Long importId)
            throws SQLException {
        int column = first;
        statement.setString(column++, signal.kind().name());
        statement.setLong(column++, signal.account().value());
        statement.setObject(column++, instants.parameter(stored(signal.at())));
        statement.setLong(column++, id);
        statement.setDouble(column++, signal.quantity());
        statement.setObject(column++, signal.scale(), Types.INTEGER);
        statement.setString(column++, signal.source());
        statement.setString(column++, signal.externalId());
        statement.setString(column++, signal.subject());
        statement.setObject(column++, importId, Types.BIGINT);
        return column;
    }

    private static String insert(int rows) {
        return "insert ignore into account_signal (" + COLUMNS + ") values " + (ROW + ",").repeat(rows - 1) + ROW;
    }

    /** Those whose id is not in the table were there before, or stand twice in the chunk: the last one counts. */
    private List<RecordedSignals.Correction> correct(
            List<Signal> chunk, long[] chunkIds, @Nullable Long importId, Map<AccountId, LocalDate> earliest) {
        Map<SignalRows.Name, SignalRows.Stored> stored = rows.find(chunk);
        List<RecordedSignals.Correction> corrections = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            Signal signal = stored(chunk.get(i));
            SignalRows.Stored there = stored.get(SignalRows.Name.of(signal));
            if (there == null) {
                throw new IllegalStateException("Refused by the database: " + signal.externalId());
            }
            if (there.id() == chunkIds[i]) {
                SignalRecorder.note(earliest, signal.account(), signal.at());
            } else if (!there.signal().equals(signal)) {
                SignalRecorder.note(earliest, signal.account(), signal.at());
                SignalRecorder.note(
                        earliest, there.signal().account(), there.signal().at());
                corrections.add(new RecordedSignals.Correction(there.signal(), there.importId(), signal));
                stored.put(SignalRows.Name.of(signal), new SignalRows.Stored(there.id(), signal, there.importId()));
            }
        }
        update(corrections.stream().map(RecordedSignals.Correction::after).toList());
        return corrections;
    }

    private void update(List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "update account_signal set account_id = ?, occurred_at = ?, quantity = ?, scale = ?, subject = ?"
                        + " where source = ? and kind = ? and external_id = ?",
                signals,
                signals.size() + 1,
                (statement, signal) -> {
                    statement.setLong(1, signal.account().value());
                    statement.setObject(2, instants.parameter(signal.at()));
                    statement.setDouble(3, signal.quantity());
                    statement.setObject(4, signal.scale(), Types.INTEGER);
                    statement.setString(5, signal.subject());
                    statement.setString(6, signal.source());
                    statement.setString(7, signal.kind().name());
                    statement.setString(8, signal.externalId());
                });
    }

    int delete(String source, SignalKind kind, Collection<String> externalIds) {
        return SignalRows.inChunks(
                        externalIds,
                        chunk -> List.of(sql.sql(
                                        "delete from account_signal where source = :source and kind = :kind and external_id in (:names)")
                                .param("source", source)
                                .param("kind", kind.name())
                                .param("names", chunk)
                                .update()))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int deleteImport(long importId) {
        return sql.sql("delete from account_signal where import_id = ?")
                .param(importId)
                .update();
    }

    boolean restore(RecordedSignals.Correction correction, Map<AccountId, LocalDate> earliest) {
        Signal after = stored(correction.after());
        Signal before = stored(correction.before());
        List<SignalRows.Stored> there = rows.find(after.source(), after.kind(), Set.of(after.externalId()));
        if (there.isEmpty() || !there.getFirst().signal().equals(after)) {
            return false;
        }
        update(List.of(before));
        SignalRecorder.note(earliest, before.account(), before.at());
        SignalRecorder.note(earliest, after.account(), after.at());
        return true;
    }

    void replace(
            String source,
            SignalKind kind,
            Set<AccountId> accounts,
            List<Signal> signals,
            Map<AccountId, LocalDate> earliest) {
        Map<String, Signal> wanted = new LinkedHashMap<>();
        signals.forEach(signal -> wanted.put(signal.externalId(), stored(signal)));
        Set<String> superfluous = new HashSet<>();
        for (SignalRows.Stored there : rows.ofAccounts(source, kind, accounts)) {
            Signal before = there.signal();
            Signal after = wanted.get(before.externalId());
            if (after == null) {
                superfluous.add(before.externalId());
                SignalRecorder.note(earliest, before.account(), before.at());
            } else if (after.equals(before)) {
                wanted.remove(before.externalId());
            }
        }
        delete(source, kind, superfluous);
        upsert(List.copyOf(wanted.values()), null, earliest);
    }

    void deleteAccounts(Set<AccountId> accounts) {
        List<String> kinds =
                List.of(SignalKind.values()).stream().map(Enum::name).toList();
        SignalRows.inChunks(
                accounts.stream().map(AccountId::value).toList(),
                chunk -> List.of(
                        sql.sql("delete from account_signal where kind in (:kinds) and account_id in (:accounts)")
                                .param("kinds", kinds)
                                .param("accounts", chunk)
                                .update()));
    }

    /** As the database will give it back: it keeps microseconds. */
    private static Signal stored(Signal signal) {
        Instant at = stored(signal.at());
        return at.equals(signal.at())
                ? signal
                : new Signal(
                        signal.account(),
                        signal.kind(),
                        at,
                        signal.quantity(),
                        signal.scale(),
                        signal.source(),
                        signal.externalId(),
                        signal.subject());
    }

    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
