package app.atalaya.webhook;

import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import app.atalaya.webhook.CallQueue.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of a call, and what follows for the call and for its hook. */
@Component
class CallOutcomes {

    private static final Duration FAILING = Duration.ofDays(Webhooks.FAILING_DAYS);

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final LiveUpdates liveUpdates;
    private final RealTime time;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    CallOutcomes(JdbcClient sql, SqlInstants instants, LiveUpdates liveUpdates, RealTime time) {
        this.sql = sql;
        this.instants = instants;
        this.liveUpdates = liveUpdates;
        this.time = time;
    }

    /** What somebody else notes of a later attempt at the same call stays. */
    @Transactional
    void note(Claimed call, Answer answer) {
        if (answer.isGood()) {
            recover(call.hook());
        } else if (answer.isGoodbye()) {
            pause(call.hook(), WebhookPause.GONE);
        } else if (call.event() != WebhookEvent.TEST) {
            fail(call.hook());
        }
        Optional<Duration> pause = answer.isGood() || answer.isGoodbye() || call.event() == WebhookEvent.TEST
                ? Optional.empty()
                : Retries.pauseAfter(call.attempt(), chance);
        CallState state = answer.isGood() ? CallState.DONE : pause.isPresent() ? CallState.WAITING : CallState.FAILED;
        write(call, answer, state, time.now().plus(pause.orElse(Duration.ZERO)));
        liveUpdates.changed(Webhooks.TOPIC);
    }

    private void recover(long hook) {
        sql.sql("update webhook set failing_since = null where id = ? and failing_since is not null")
                .param(hook)
                .update();
    }

    private void fail(long hook) {
        Instant now = time.now();
        int first = sql.sql("update webhook set failing_since = ? where id = ? and failing_since is null")
                .params(instants.parameter(now), hook)
                .update();
        int late = first > 0
                ? 0
                : sql.sql("select count(*) from webhook where id = ? and failing_since < ?")
                        .params(hook, instants.parameter(now.minus(FAILING)))
                        .query(Integer.class)
                        .single();
        if (late > 0) {
            pause(hook, WebhookPause.FAILING);
        }
    }

    private void pause(long hook, WebhookPause why) {
        sql.sql("update webhook set paused = ?, paused_at = ? where id = ? and paused is null")
                .params(why.name(), instants.parameter(time.now()), hook)
                .update();
    }

    private void write(Claimed call, Answer answer, CallState state, Instant due) {
        sql.sql("""
                update webhook_call set state = :state, due_at = :due, answered_at = :now, status = :status,
                    problem = :problem, answer = :answer
                where id = :id and state = 'CALLING' and attempts = :attempt""")
                .param("state", state.name())
                .param("due", instants.parameter(due))
                .param("now", instants.parameter(time.now()))
                .param("status", answer.status() == 0 ? null : answer.status())
                .param("problem", name(answer.problem()))
                .param("answer", answer.text())
                .param("id", call.id())
                .param("attempt", call.attempt())
                .update();
    }

    private static @Nullable String name(@Nullable CallProblem problem) {
        return problem == null ? null : problem.name();
    }
}
