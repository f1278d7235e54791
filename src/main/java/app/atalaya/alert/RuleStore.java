package app.atalaya.alert;

import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules, one row each. */
@Component
class RuleStore {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RuleStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    /** Before anything else runs, so that the first scores find rules. A kind that a new release brings is on from then. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void begin() {
        List<RuleKind> known = all().stream().map(AlertRule::kind).toList();
        for (RuleKind kind : RuleKind.values()) {
            if (!known.contains(kind)) {
                insert(new AlertRule(kind, true, Map.of(), 0));
            }
        }
    }

    /** In the order of their kinds. */
    List<AlertRule> all() {
        return sql
                .sql("select kind, enabled, parameters, version from alert_rule")
                .query((row, n) -> rule(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(AlertRule::kind))
                .toList();
    }

    /** Whether nobody else had saved since that version. */
    boolean update(AlertRule rule, @Nullable UserId author) {
        return sql.sql("""
                        update alert_rule set enabled = :enabled, parameters = :parameters, updated_by = :author,
                            updated_at = :now, version = version + 1
                        where kind = :kind and version = :version""")
                        .param("enabled", rule.enabled())
                        .param("parameters", json.writeValueAsString(rule.parameters()))
                        .param("author", author == null ? null : author.value())
                        .param("now", instants.parameter(clock.instant()))
                        .param("kind", rule.kind().name())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    private void insert(AlertRule rule) {
        sql.sql("insert ignore into alert_rule (kind, enabled, parameters, updated_at, version)"
                        + " values (:kind, :enabled, :parameters, :now, 0)")
                .param("kind", rule.kind().name())
                .param("enabled", rule.enabled())
                .param("parameters", json.writeValueAsString(rule.parameters()))
                .param("now", instants.parameter(clock.instant()))
                .update();
    }

    private AlertRule rule(ResultSet row) throws SQLException {
        return new AlertRule(
                RuleKind.valueOf(row.getString("kind")),
                row.getBoolean("enabled"),
                json.readValue(row.getString("parameters"), new TypeReference<Map<String, Integer>>() {}),
                row.getInt("version"));
    }
}
