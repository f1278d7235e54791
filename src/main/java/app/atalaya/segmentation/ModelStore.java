package app.atalaya.segmentation;

import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the model. */
@Component
class ModelStore {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;

    ModelStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    SegmentationModel latest() {
        return sql.sql("select version_number, definition from segmentation_model order by version_number desc limit 1")
                .query((row, n) -> SegmentationJson.model(row.getString(2)).withVersion(row.getInt(1)))
                .optional()
                .orElseGet(SegmentationModel::standard);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where that version exists */
    void add(SegmentationModel model, String reason, UserId author) {
        sql.sql("""
                insert into segmentation_model (version_number, definition, reason, created_by, created_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        model.version(),
                        SegmentationJson.write(model),
                        reason,
                        author.value(),
                        instants.parameter(clock.instant()))
                .update();
    }
}
