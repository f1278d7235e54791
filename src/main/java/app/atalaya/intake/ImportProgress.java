package app.atalaya.intake;

import app.atalaya.intake.ImportRun.State;
import app.atalaya.uikit.SqlInstants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the job of an import gets on, and whether it shall stop. */
@Component
class ImportProgress {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final JsonMapper json;
    private final ImportRuns runs;

    ImportProgress(JdbcClient sql, SqlInstants instants, JsonMapper json, ImportRuns runs) {
        this.sql = sql;
        this.instants = instants;
        this.json = json;
        this.runs = runs;
    }

    void startCounting(long id) {
        runs.update(
                id,
                "rows_new = 0, rows_changed = 0, rows_unchanged = 0, rows_rejected = 0, last_row = 0, progress = 0",
                Map.of());
    }

    void advance(long id, RowBatches.Result result, int repeated, int rejected, int lastRow, int progress) {
        runs.update(
                id,
                "rows_new = rows_new + :created, rows_changed = rows_changed + :changed,"
                        + " rows_unchanged = rows_unchanged + :unchanged, rows_rejected = rows_rejected + :rejected,"
                        + " last_row = :last, progress = :progress, waiting = false, heartbeat_at = :now",
                Map.of(
                        "created",
                        result.created(),
                        "changed",
                        result.changed(),
                        "unchanged",
                        result.unchanged() + repeated,
                        "rejected",
                        rejected,
                        "last",
                        lastRow,
                        "progress",
                        progress,
                        "now",
                        now()));
    }

    void waiting(long id) {
        runs.update(id, "waiting = true, heartbeat_at = :now", Map.of("now", now()));
    }

    void checked(long id) {
        runs.update(id, "state = 'CHECKED', checked_at = :now, progress = 1000", Map.of("now", now()));
    }

    void done(long id) {
        runs.update(id, "state = 'DONE', finished_at = :now, progress = 1000, stored_as = null", Map.of("now", now()));
    }

    void undone(long id) {
        runs.update(
                id, "state = 'UNDONE', finished_at = :now, progress = 1000, stored_as = null", Map.of("now", now()));
    }

    void keep(long id, int records) {
        runs.update(id, "kept = kept + :records", Map.of("records", records));
    }

    void fail(long id, State state, String messageKey, List<String> arguments) {
        runs.update(
                id,
                "state = :state, waiting = false, failure_key = :key, failure_arguments = :arguments",
                Map.of("state", state.name(), "key", messageKey, "arguments", json.writeValueAsString(arguments)));
    }

    /** Not announced: nothing to see. */
    void heartbeat(long id) {
        sql.sql("update import_run set heartbeat_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void requestCancel(long id) {
        runs.update(id, "cancel_requested = true", Map.of());
    }

    boolean isCancelRequested(long id) {
        return sql.sql("select cancel_requested from import_run where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private Object now() {
        return instants.parameter(Instant.now());
    }
}
