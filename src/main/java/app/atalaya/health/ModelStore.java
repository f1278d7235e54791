package app.atalaya.health;

import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of all models, each as JSON in a row. */
@Component
class ModelStore {

    private static final String COLUMNS =
            "select version_number, model_id, definition, reason, created_by, created_at from health_model ";

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ModelStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    /** Before anything else runs, so that whoever records the first signals finds a model. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void begin() {
        insert(1, standard(), StandardModel.create(), null, null);
    }

    private ModelId standard() {
        return sql.sql("select id from health_scoring_model where standard = true")
                .query((row, n) -> new ModelId(row.getLong(1)))
                .single();
    }

    /** Inserts the version unless its number is taken; answers whether it did. */
    boolean insert(int number, ModelId of, HealthModel model, @Nullable UserId author, @Nullable String reason) {
        return sql.sql("""
                        insert ignore into health_model (version_number, model_id, definition, reason, created_by, created_at)
                        values (:number, :of, :definition, :reason, :author, :now)
                        """)
                        .param("number", number)
                        .param("of", of.value())
                        .param("definition", json.writeValueAsString(model))
                        .param("reason", reason)
                        .param("author", author == null ? null : author.value())
                        .param("now", instants.parameter(clock.instant()))
                        .update()
                > 0;
    }

    /** Of the standard model. */
    ModelVersion current() {
        return sql.sql(COLUMNS + "where model_id = " + ArrangementStore.STANDARD
                        + " order by version_number desc limit 1")
                .query((row, n) -> version(row))
                .single();
    }

    ModelVersion current(ModelId of) {
        return sql.sql(COLUMNS + "where model_id = :of order by version_number desc limit 1")
                .param("of", of.value())
                .query((row, n) -> version(row))
                .single();
    }

    /** The greatest number that any version of any model has. */
    int newest() {
        return sql.sql("select max(version_number) from health_model")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    Optional<ModelVersion> version(int number) {
        return sql.sql(COLUMNS + "where version_number = :number")
                .param("number", number)
                .query((row, n) -> version(row))
                .optional();
    }

    /** All versions of all models, oldest first. */
    List<ModelVersion> all() {
        return sql.sql(COLUMNS + "order by version_number")
                .query((row, n) -> version(row))
                .list();
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        long author = row.getLong("created_by");
        return new ModelVersion(
                row.getInt("version_number"),
                new ModelId(row.getLong("model_id")),
                json.readValue(row.getString("definition"), HealthModel.class),
                author == 0 ? null : new UserId(author),
                row.getString("reason"),
                SqlInstants.read(row, "created_at"));
    }
}
