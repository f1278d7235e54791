package app.atalaya.webhook;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calls to be made, safe for several nodes. A call is claimed for a while by whoever makes it; who then stops in the middle leaves it to
 * somebody else after that while. Locks are taken in one order: the hook, then its calls.
 */
@Component
class CallQueue {

    /** Longer than a call can take, with its lookup. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** Calls of one hook at a time, over all nodes. */
    static final int PER_HOOK = 2;

    private static final int HOOKS = 50;
    private static final String DUE = "c.state in ('WAITING', 'CALLING') and c.due_at <= :now";

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final TransactionTemplate transaction;
    private final RealTime time;

    CallQueue(JdbcClient sql, SqlInstants instants, TransactionTemplate transaction, RealTime time) {
        this.sql = sql;
        this.instants = instants;
        this.transaction = transaction;
        this.time = time;
    }

    /** A call as it is to be written. */
    record Call(long hook, String key, WebhookEvent event, Subject subject, String body) {}

    /**
     * What a call is about.
     *
     * @param occasion tells the tellings of one alert apart
     */
    record Subject(long alert, long account, String accountName, String occasion) {}

    /** @param attempt 1 for the first */
    record Claimed(
            long id,
            long hook,
            String key,
            WebhookEvent event,
            String body,
            int attempt,
            String address,
            List<WebhookSecret> secrets) {}

    private record Target(String address, boolean active, List<WebhookSecret> secrets) {}

    /** In the caller's transaction; once for each hook, event, alert and occasion. */
    void add(Call call) {
        insert(call.hook(), call.key(), call.event(), call.body())
                .param("alert", call.subject().alert())
                .param("account", call.subject().account())
                .param("occasion", call.subject().occasion())
                .param("subject", call.subject().accountName())
                .update();
    }

    void addTest(long hook, String key, String body) {
        insert(hook, key, WebhookEvent.TEST, body)
                .param("alert", null)
                .param("account", null)
                .param("occasion", key)
                .param("subject", null)
                .update();
    }

    /** Takes calls that are due, of the hooks that have waited longest. */
    List<Claimed> claim(int most) {
        List<Claimed> claimed = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (long hook : hooksThatWait()) {
                if (claimed.size() < most) {
                    target(hook).ifPresent(target -> claim(hook, target, most - claimed.size(), claimed));
                }
            }
        });
        return claimed;
    }

    /** Of an account that is no more, nothing is told any more either. */
    void forget(Collection<AccountId> accounts) {
        sql.sql("delete from webhook_call where account_id in (:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .update();
    }

    /** Takes off at most so many that were written before that time; answers how many there were. */
    int purge(Instant before, int most) {
        return sql.sql("delete from webhook_call where created_at < :before limit :most")
                .param("before", instants.parameter(before))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec insert(long hook, String key, WebhookEvent event, String body) {
        return sql.sql("""
                insert ignore into webhook_call (hook_id, call_key, event, alert_id, account_id, occasion, subject, body,
                    state, attempts, due_at, created_at)
                values (:hook, :key, :event, :alert, :account, :occasion, :subject, :body, 'WAITING', 0, :now, :now)""")
                .param("hook", hook)
                .param("key", key)
                .param("event", event.name())
                .param("body", body)
                .param("now", now());
    }

    private List<Long> hooksThatWait() {
        return sql.sql(
                        "select h.id from webhook h where exists (select 1 from webhook_call c where c.hook_id = h.id and "
                                + DUE + " and (h.paused is null or c.event = 'TEST')) order by h.called_at, h.id limit "
                                + HOOKS)
                .param("now", now())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Empty while somebody else claims calls of the hook. */
    private Optional<Target> target(long hook) {
        return sql.sql("select address, paused, secret, old_secret, old_until from webhook where id = ?"
                        + " for update skip locked")
                .param(hook)
                .query((row, n) -> new Target(row.getString("address"), row.getString("paused") == null, secrets(row)))
                .optional();
    }

    private void claim(long hook, Target target, int most, List<Claimed> claimed) {
        int free = Math.min(most, PER_HOOK - busy(hook));
        if (free <= 0) {
            return;
        }
        List<Claimed> due = sql.sql("select c.id, c.call_key, c.event, c.body, c.attempts from webhook_call c"
                        + " where c.hook_id = :hook and " + DUE + (target.active() ? "" : " and c.event = 'TEST'")
                        + " order by c.due_at, c.id limit :free for update skip locked")
                .param("hook", hook)
                .param("now", now())
                .param("free", free)
                .query((row, n) -> new Claimed(
                        row.getLong("id"),
                        hook,
                        row.getString("call_key"),
                        WebhookEvent.valueOf(row.getString("event")),
                        row.getString("body"),
                        row.getInt("attempts") + 1,
                        target.address(),
                        target.secrets()))
                .list();
        due.forEach(call -> sql.sql(
                        "update webhook_call set state = 'CALLING', attempts = attempts + 1, due_at = ? where id = ?")
                .params(instants.parameter(time.now().plus(CLAIM)), call.id())
                .update());
        sql.sql("update webhook set called_at = ? where id = ?")
                .params(now(), hook)
                .update();
        claimed.addAll(due);
    }

    private int busy(long hook) {
        return sql.sql("select count(*) from webhook_call where hook_id = ? and state = 'CALLING' and due_at > ?")
                .params(hook, now())
                .query(Integer.class)
                .single();
    }

    private List<WebhookSecret> secrets(ResultSet row) throws SQLException {
        WebhookSecret present = new WebhookSecret(row.getString("secret"));
        Instant until = SqlInstants.find(row, "old_until");
        return until == null || until.isBefore(time.now())
                ? List.of(present)
                : List.of(present, new WebhookSecret(row.getString("old_secret")));
    }

    private Object now() {
        return instants.parameter(time.now());
    }
}
