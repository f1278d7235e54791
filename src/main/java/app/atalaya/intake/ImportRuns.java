package app.atalaya.intake;

import app.atalaya.identity.UserId;
import app.atalaya.intake.ImportRun.State;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. Whatever changes here is announced to the open views. */
@Component
class ImportRuns {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final JsonMapper json;
    private final LiveUpdates liveUpdates;

    ImportRuns(JdbcClient sql, SqlInstants instants, JsonMapper json, LiveUpdates liveUpdates) {
        this.sql = sql;
        this.instants = instants;
        this.json = json;
        this.liveUpdates = liveUpdates;
    }

    long create(ImportKind kind, String fileName, String storedAs, long bytes, UserId by, ColumnMapping mapping) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql(
                        "insert into import_run (kind, file_name, stored_as, file_bytes, created_by, mapping, state, created_at)"
                                + " values (:kind, :name, :stored, :bytes, :by, :mapping, 'UPLOADED', :now)")
                .param("kind", kind.name())
                .param("name", fileName)
                .param("stored", storedAs)
                .param("bytes", bytes)
                .param("by", by.value())
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", now())
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no number");
        }
        liveUpdates.changed("imports");
        return id.longValue();
    }

    Optional<ImportRun> find(long id) {
        return sql.sql("select * from import_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** @param importer null: of everybody */
    List<ImportRun> page(@Nullable UserId importer, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit, "offset", offset));
        return sql.sql("select * from import_run where " + of(importer, parameters)
                        + " order by id desc limit :limit offset :offset")
                .params(parameters)
                .query(this::run)
                .list();
    }

    int count(@Nullable UserId importer) {
        Map<String, Object> parameters = new HashMap<>();
        return sql.sql("select count(*) from import_run where " + of(importer, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String of(@Nullable UserId importer, Map<String, Object> parameters) {
        if (importer == null) {
            return "1 = 1";
        }
        parameters.put("importer", importer.value());
        return "created_by = :importer";
    }

    void map(long id, ColumnMapping mapping) {
        update(
                id,
                "mapping = :mapping, state = 'UPLOADED', failure_key = null",
                Map.of("mapping", json.writeValueAsString(mapping)));
    }

    /** Goes from one of some states to the next, and says whether it did: of two that try, one does. */
    boolean enter(long id, State next, State... from) {
        int moved = sql.sql(
                        "update import_run set state = :next, cancel_requested = false, waiting = false, failure_key = null,"
                                + " failure_arguments = null, heartbeat_at = :now where id = :id and state in (:from)")
                .param("next", next.name())
                .param("now", now())
                .param("id", id)
                .param("from", List.of(from).stream().map(Enum::name).toList())
                .update();
        announce(id);
        return moved == 1;
    }

    void delete(long id) {
        sql.sql("delete from import_run where id = ?").param(id).update();
        announce(id);
    }

    /** Jobs that have not been heard of since then: their process is gone. */
    List<ImportRun> silentSince(Instant moment) {
        return sql.sql(
                        "select * from import_run where state in ('CHECKING', 'IMPORTING', 'UNDOING') and heartbeat_at < ?")
                .param(instants.parameter(moment))
                .query(this::run)
                .list();
    }

    /** Imports older than that whose file still waits. */
    List<ImportRun> withFileFromBefore(Instant moment) {
        return sql.sql("select * from import_run where stored_as is not null and created_at < ?")
                .param(instants.parameter(moment))
                .query(this::run)
                .list();
    }

    void forgetFile(long id) {
        update(id, "stored_as = null", Map.of());
    }

    void update(long id, String assignments, Map<String, ?> parameters) {
        sql.sql("update import_run set " + assignments + " where id = :id")
                .params(parameters)
                .param("id", id)
                .update();
        announce(id);
    }

    private void announce(long id) {
        liveUpdates.changed("import:" + id);
        liveUpdates.changed("imports");
    }

    private Object now() {
        return instants.parameter(Instant.now());
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        String arguments = row.getString("failure_arguments");
        return new ImportRun(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("stored_as"),
                row.getLong("file_bytes"),
                new UserId(row.getLong("created_by")),
                json.readValue(row.getString("mapping"), ColumnMapping.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("waiting"),
                row.getString("failure_key"),
                arguments == null ? List.of() : List.of(json.readValue(arguments, String[].class)),
                row.getInt("rows_new"),
                row.getInt("rows_changed"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_rejected"),
                row.getInt("last_row"),
                row.getInt("progress"),
                row.getInt("kept"),
                SqlInstants.read(row, "created_at"),
                SqlInstants.find(row, "checked_at"),
                SqlInstants.find(row, "finished_at"));
    }
}
