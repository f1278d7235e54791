package app.atalaya.webhook;

import app.atalaya.alert.Severity;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of webhooks; {@link WebhookReader} reads it for people. */
@Component
class WebhookStore {

    /** So long the secret before a new one signs, too. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final RealTime time;

    WebhookStore(JdbcClient sql, SqlInstants instants, RealTime time) {
        this.sql = sql;
        this.instants = instants;
        this.time = time;
    }

    /** A webhook that is called for an event, and from which severity on. */
    record Listener(long id, Severity least) {}

    List<Listener> listeners(WebhookEvent event) {
        String column = event == WebhookEvent.ALERT_RAISED ? "on_raised" : "on_cleared";
        return sql.sql("select id, least_severity from webhook where paused is null and " + column
                        + " = true order by id")
                .query((row, n) -> new Listener(row.getLong(1), Severity.valueOf(row.getString(2))))
                .list();
    }

    /** The webhooks for which a call says that the alert was raised. */
    List<Long> told(long alert) {
        return sql.sql("select distinct hook_id from webhook_call where alert_id = ? and event = 'ALERT_RAISED'")
                .param(alert)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    long add(WebhookDraft draft, WebhookSecret secret, UserId author) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        with(draft, author, sql.sql("""
                insert into webhook (name, address, on_raised, on_cleared, least_severity, secret, created_by, created_at,
                    updated_by, version)
                values (:name, :address, :raised, :cleared, :least, :secret, :author, :now, :author, 0)"""))
                .param("secret", secret.text())
                .param("now", now())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /**
     * Whether it is there and nobody else had saved since that version. Another address starts without the failures of the old one; it is
     * compared first, because MySQL assigns from left to right.
     */
    boolean update(long id, int version, WebhookDraft draft, UserId author) {
        return with(draft, author, sql.sql("""
                        update webhook set failing_since = case when address = :address then failing_since else null end,
                            name = :name, address = :address, on_raised = :raised, on_cleared = :cleared,
                            least_severity = :least, updated_by = :author, version = version + 1
                        where id = :id and version = :version"""))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @param why null: it is called again, and what is waiting for it goes out */
    void pause(long id, @Nullable WebhookPause why) {
        sql.sql("update webhook set paused = :why, paused_at = :at, failing_since = null where id = :id")
                .param("why", why == null ? null : why.name())
                .param("at", why == null ? null : now())
                .param("id", id)
                .update();
    }

    void remove(long id) {
        sql.sql("delete from webhook where id = ?").param(id).update();
        sql.sql("delete from webhook_call where hook_id = ?").param(id).update();
    }

    /** The present secret becomes the old one. Whether there is such a webhook. */
    boolean roll(long id, WebhookSecret secret) {
        Instant until = time.now().plus(OVERLAP);
        // In this order, for the same reason.
        return sql.sql("update webhook set old_secret = secret, old_until = :until, secret = :secret where id = :id")
                        .param("until", instants.parameter(until))
                        .param("secret", secret.text())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec with(
            WebhookDraft draft, UserId author, JdbcClient.StatementSpec statement) {
        return statement
                .param("name", draft.name())
                .param("address", draft.address())
                .param("raised", draft.wants(WebhookEvent.ALERT_RAISED))
                .param("cleared", draft.wants(WebhookEvent.ALERT_CLEARED))
                .param("least", draft.least().name())
                .param("author", author.value());
    }

    private Object now() {
        return instants.parameter(time.now());
    }
}
