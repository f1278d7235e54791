package app.atalaya.webhook;

import app.atalaya.alert.Severity;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads webhooks and their calls for the page. No secret is among what it reads. */
@Component
class WebhookReader {

    private static final String CALL = """
            c.id as call_id, c.call_key, c.event, c.subject, c.state, c.attempts, c.created_at as written_at, c.due_at,
            c.answered_at, c.status, c.problem, c.answer
            """;

    private static final String HOOK = """
            select h.id, h.name, h.address, h.on_raised, h.on_cleared, h.least_severity, h.paused, h.paused_at,
                h.failing_since, h.old_until, h.version, coalesce(u.name, '–') as saved_by,
            """ + CALL + """
            from webhook h left join app_user u on u.id = h.updated_by
            left join webhook_call c on c.id =
                (select max(x.id) from webhook_call x where x.hook_id = h.id and x.answered_at is not null)
            """;

    private final JdbcClient sql;
    private final RealTime time;

    WebhookReader(JdbcClient sql, RealTime time) {
        this.sql = sql;
        this.time = time;
    }

    List<Webhook> page(int offset, int limit) {
        return sql.sql(HOOK + " order by h.name, h.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> hook(row))
                .list();
    }

    int count() {
        return sql.sql("select count(*) from webhook").query(Integer.class).single();
    }

    Optional<Webhook> find(long id) {
        return sql.sql(HOOK + " where h.id = :id")
                .param("id", id)
                .query((row, n) -> hook(row))
                .optional();
    }

    /** The newest first. */
    List<WebhookCall> calls(long hook, int offset, int limit) {
        return sql.sql("select " + CALL
                        + " from webhook_call c where c.hook_id = :hook order by c.id desc limit :limit offset :offset")
                .param("hook", hook)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> call(row))
                .list();
    }

    int countCalls(long hook) {
        return sql.sql("select count(*) from webhook_call where hook_id = ?")
                .param(hook)
                .query(Integer.class)
                .single();
    }

    private Webhook hook(ResultSet row) throws SQLException {
        Instant old = SqlInstants.find(row, "old_until");
        return new Webhook(
                row.getLong("id"),
                row.getString("name"),
                row.getString("address"),
                events(row),
                Severity.valueOf(row.getString("least_severity")),
                constant(WebhookPause.class, row.getString("paused")),
                SqlInstants.find(row, "paused_at"),
                SqlInstants.find(row, "failing_since"),
                old == null || old.isBefore(time.now()) ? null : old,
                row.getString("call_key") == null ? null : call(row),
                row.getString("saved_by"),
                row.getInt("version"));
    }

    private static WebhookCall call(ResultSet row) throws SQLException {
        return new WebhookCall(
                row.getLong("call_id"),
                row.getString("call_key"),
                WebhookEvent.valueOf(row.getString("event")),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                CallState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SqlInstants.read(row, "written_at"),
                SqlInstants.read(row, "due_at"),
                SqlInstants.find(row, "answered_at"),
                row.getObject("status", Integer.class),
                constant(CallProblem.class, row.getString("problem")),
                row.getString("answer"));
    }

    private static Set<WebhookEvent> events(ResultSet row) throws SQLException {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        if (row.getBoolean("on_raised")) {
            events.add(WebhookEvent.ALERT_RAISED);
        }
        if (row.getBoolean("on_cleared")) {
            events.add(WebhookEvent.ALERT_CLEARED);
        }
        return events;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
