package app.atalaya.intake;

import app.atalaya.intake.RowBatches.Change;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports did to records, so that it can be undone; a change that was undone is forgotten. */
@Component
class ImportChanges {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    ImportChanges(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    void keep(long run, List<Change> changes) {
        if (!changes.isEmpty()) {
            jdbc.batchUpdate(
                    "insert ignore into import_change (run_id, record_kind, external_id, before_image, after_image) values (?,?,?,?,?)",
                    changes,
                    changes.size(),
                    (statement, change) -> {
                        statement.setLong(1, run);
                        statement.setString(2, change.recordKind());
                        statement.setString(3, change.externalId());
                        statement.setString(4, change.before());
                        statement.setString(5, change.after());
                    });
        }
    }

    /** Records that the import changed, by name, from the one after that name on. */
    List<Change> changed(long run, String after, int limit) {
        return page(run, "before_image is not null", after, limit);
    }

    /** Records that the import created, by name, from the one after that name on. */
    List<Change> created(long run, String after, int limit) {
        return page(run, "before_image is null", after, limit);
    }

    private List<Change> page(long run, String condition, String after, int limit) {
        return sql.sql(
                        "select record_kind, external_id, before_image, after_image from import_change where run_id = ? and "
                                + condition + " and external_id > ? order by external_id limit ?")
                .params(run, after, limit)
                .query((row, n) -> new Change(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    void forget(long run, Collection<Change> undone) {
        undone.stream()
                .collect(Collectors.groupingBy(
                        Change::recordKind, Collectors.mapping(Change::externalId, Collectors.toList())))
                .forEach((kind, names) -> sql.sql(
                                "delete from import_change where run_id = :run and record_kind = :kind and external_id in (:names)")
                        .param("run", run)
                        .param("kind", kind)
                        .param("names", names)
                        .update());
    }
}
