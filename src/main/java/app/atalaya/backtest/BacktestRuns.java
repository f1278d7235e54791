package app.atalaya.backtest;

import app.atalaya.backtest.BacktestRun.State;
import app.atalaya.health.HealthModel;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of runs. Whatever changes here is announced to the open views. */
@Component
class BacktestRuns {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final String COLUMNS =
            "select id, parameters, model_version, draft_revision, suggested_by, state, progress, failure_key, figures,"
                    + " created_by, created_at from backtest_run ";

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final LiveUpdates liveUpdates;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    BacktestRuns(JdbcClient sql, SqlInstants instants, LiveUpdates liveUpdates, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** @throws BacktestBusyException if the user has a run at work */
    long create(
            BacktestParameters parameters,
            HealthModel model,
            int version,
            @Nullable Integer draftRevision,
            @Nullable Long suggestedBy,
            UserId user) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            sql.sql(
                            "insert into backtest_run (parameters, definition, model_version, draft_revision, suggested_by, state, running_for, progress,"
                                    + " created_by, created_at, heartbeat_at) values (:parameters, :definition, :version, :draft, :suggestedBy,"
                                    + " 'RUNNING', :user, 0, :user, :now, :heartbeat)")
                    .param("parameters", json.writeValueAsString(parameters))
                    .param("definition", json.writeValueAsString(model))
                    .param("version", version)
                    .param("draft", draftRevision)
                    .param("suggestedBy", suggestedBy)
                    .param("user", user.value())
                    .param("now", instants.parameter(clock.instant()))
                    .param("heartbeat", heartbeat())
                    .update(key, "id");
        } catch (DuplicateKeyException another) {
            throw new BacktestBusyException();
        }
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no number");
        }
        liveUpdates.changed(Backtests.TOPIC);
        return id.longValue();
    }

    Optional<BacktestRun> find(long id) {
        return sql.sql(COLUMNS + "where id = ?").param(id).query(this::run).optional();
    }

    /** The newest first. */
    List<BacktestRun> page(int offset, int limit) {
        return sql.sql(COLUMNS + "order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::run)
                .list();
    }

    int count() {
        return sql.sql("select count(*) from backtest_run").query(Integer.class).single();
    }

    /** The model that scored. */
    HealthModel model(long id) {
        return json.readValue(
                sql.sql("select definition from backtest_run where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                HealthModel.class);
    }

    void advance(long id, int progress) {
        sql.sql(
                        "update backtest_run set progress = greatest(progress, :progress), heartbeat_at = :heartbeat where id = :id and state = 'RUNNING'")
                .param("progress", progress)
                .param("heartbeat", heartbeat())
                .param("id", id)
                .update();
        liveUpdates.changed(Backtests.TOPIC);
    }

    void heartbeat(Collection<Long> ids) {
        sql.sql("update backtest_run set heartbeat_at = :heartbeat where id in (:ids)")
                .param("heartbeat", heartbeat())
                .param("ids", ids)
                .update();
    }

    void done(long id, BacktestFigures figures) {
        finish(id, State.DONE, null, json.writeValueAsString(figures));
    }

    void fail(long id, String messageKey) {
        finish(id, State.FAILED, messageKey, null);
    }

    private void finish(long id, State state, @Nullable String failureKey, @Nullable String figures) {
        sql.sql(
                        "update backtest_run set state = :state, failure_key = :failure, figures = :figures, running_for = null,"
                                + " progress = 100, finished_at = :now where id = :id and state = 'RUNNING'")
                .param("state", state.name())
                .param("failure", failureKey)
                .param("figures", figures)
                .param("now", instants.parameter(clock.instant()))
                .param("id", id)
                .update();
        liveUpdates.changed(Backtests.TOPIC);
    }

    /** Runs whose process is gone make way. */
    void failTheSilent() {
        List<Long> silent = sql.sql(
                        "select id from backtest_run where running_for is not null and heartbeat_at < :then")
                .param("then", instants.parameter(Instant.now().minus(SILENCE)))
                .query((row, n) -> row.getLong(1))
                .list();
        silent.forEach(id -> fail(id, "backtest.failure.interrupted"));
    }

    /** By the machine's clock: the business clock may stand still. */
    private Object heartbeat() {
        return instants.parameter(Instant.now());
    }

    private BacktestRun run(ResultSet row, int number) throws SQLException {
        int draftRevision = row.getInt("draft_revision");
        long suggestedBy = row.getLong("suggested_by");
        String figures = row.getString("figures");
        return new BacktestRun(
                row.getLong("id"),
                json.readValue(row.getString("parameters"), BacktestParameters.class),
                row.getInt("model_version"),
                draftRevision == 0 ? null : Integer.valueOf(draftRevision),
                suggestedBy == 0 ? null : Long.valueOf(suggestedBy),
                State.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getString("failure_key"),
                figures == null ? null : json.readValue(figures, BacktestFigures.class),
                new UserId(row.getLong("created_by")),
                SqlInstants.read(row, "created_at"));
    }
}
