package app.atalaya.whatif;

import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelId;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The drafts, each as JSON in a row. */
@Component
class DraftStore {

    private static final String COLUMNS =
            "select model_id, definition, based_on, revision, changed_by, changed_at from health_draft ";

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    Optional<Draft> find(ModelId model) {
        return sql.sql(COLUMNS + "where model_id = :model")
                .param("model", model.value())
                .query((row, n) -> draft(row))
                .optional();
    }

    List<Draft> all() {
        return sql.sql(COLUMNS + "order by model_id")
                .query((row, n) -> draft(row))
                .list();
    }

    /** Inserts the first revision unless there is a draft already; answers whether it did. */
    boolean insert(ModelId model, HealthModel definition, int basedOn, UserId author) {
        return sql.sql("""
                        insert ignore into health_draft (model_id, definition, based_on, revision, changed_by, changed_at)
                        values (:model, :definition, :basedOn, 1, :author, :now)
                        """)
                        .param("model", model.value())
                        .param("definition", json.writeValueAsString(definition))
                        .param("basedOn", basedOn)
                        .param("author", author.value())
                        .param("now", instants.parameter(clock.instant()))
                        .update()
                > 0;
    }

    /** Saves over that revision; answers whether it still was the last. */
    boolean update(ModelId model, HealthModel definition, int basedOn, int revision, UserId author) {
        return sql.sql("""
                        update health_draft set definition = :definition, based_on = :basedOn, revision = revision + 1,
                            changed_by = :author, changed_at = :now
                        where model_id = :model and revision = :revision
                        """)
                        .param("model", model.value())
                        .param("definition", json.writeValueAsString(definition))
                        .param("basedOn", basedOn)
                        .param("revision", revision)
                        .param("author", author.value())
                        .param("now", instants.parameter(clock.instant()))
                        .update()
                > 0;
    }

    /** Deletes that revision; answers whether it still was the last. */
    boolean delete(ModelId model, int revision) {
        return sql.sql("delete from health_draft where model_id = :model and revision = :revision")
                        .param("model", model.value())
                        .param("revision", revision)
                        .update()
                > 0;
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new ModelId(row.getLong("model_id")),
                json.readValue(row.getString("definition"), HealthModel.class),
                row.getInt("based_on"),
                row.getInt("revision"),
                new UserId(row.getLong("changed_by")),
                SqlInstants.read(row, "changed_at"));
    }
}
