package app.atalaya.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The models side by side. Whoever changes anything about them holds the row of the standard one. */
@Component
class ArrangementStore {

    static final String STANDARD = "(select id from health_scoring_model where standard = true)";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    ArrangementStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(ScoringModel model, int revision) {}

    Arrangement read() {
        List<Row> rows = sql.sql("""
                        select id, name, segments, types, standard, revision from health_scoring_model
                        where removed = false order by standard, position, id
                        """).query((row, n) -> row(row)).list();
        return new Arrangement(
                rows.getLast().revision(), rows.stream().map(Row::model).toList());
    }

    private Row row(ResultSet row) throws SQLException {
        String segments = row.getString("segments");
        return new Row(
                new ScoringModel(
                        new ModelId(row.getLong("id")),
                        row.getString("name"),
                        new ModelCriteria(
                                segments == null ? Set.of() : json.readValue(segments, new TypeReference<>() {}),
                                ModelCriteria.types(row.getString("types"))),
                        row.getBoolean("standard")),
                row.getInt("revision"));
    }

    /**
     * Begins a change: one at a time, until the end of the transaction.
     *
     * @throws OptimisticLockingFailureException if that is not the revision any more
     */
    void begin(int revision) {
        int changed = sql.sql("""
                        update health_scoring_model set revision = revision + 1 where standard = true and revision = :revision
                        """).param("revision", revision).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The models were changed meanwhile");
        }
    }

    /** Adds a model; {@link #order} puts it where it belongs. */
    void add(String name, ModelCriteria criteria) {
        sql.sql("""
                        insert into health_scoring_model (name, segments, types, position, standard)
                        values (:name, :segments, :types, 0, false)
                        """)
                .param("name", name)
                .param("segments", segments(criteria))
                .param("types", criteria.typeNames())
                .update();
    }

    ModelId named(String name) {
        return sql.sql("select id from health_scoring_model where name = :name and removed = false")
                .param("name", name)
                .query((row, n) -> new ModelId(row.getLong(1)))
                .single();
    }

    void change(ModelId id, String name, ModelCriteria criteria) {
        sql.sql("update health_scoring_model set name = :name, segments = :segments, types = :types where id = :id")
                .param("name", name)
                .param("segments", segments(criteria))
                .param("types", criteria.typeNames())
                .param("id", id.value())
                .update();
    }

    void order(List<ModelId> ascending) {
        for (int i = 0; i < ascending.size(); i++) {
            sql.sql("update health_scoring_model set position = :position where id = :id")
                    .param("position", i)
                    .param("id", ascending.get(i).value())
                    .update();
        }
    }

    void remove(ModelId id) {
        sql.sql("update health_scoring_model set removed = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The segments that accounts have. */
    List<String> segments() {
        return sql
                .sql("select distinct segment from account where segment is not null")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private String segments(ModelCriteria criteria) {
        return json.writeValueAsString(new TreeSet<>(criteria.segments()));
    }
}
