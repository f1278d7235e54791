package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.alert.Severity;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.SqlInstants;
import app.atalaya.webhook.CallQueue.Call;
import app.atalaya.webhook.CallQueue.Claimed;
import app.atalaya.webhook.CallQueue.Subject;
import app.atalaya.webhook.Receiver.Reply;
import app.atalaya.webhook.Receiver.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a call, whatever the receiver does and whoever stops in the middle. */
@DatabaseTest
class WebhookRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    WebhookRun run;

    @Autowired
    CallQueue queue;

    @Autowired
    Caller caller;

    @Autowired
    CallOutcomes outcomes;

    @Autowired
    Webhooks hooks;

    @Autowired
    WebhookCalls calls;

    @Autowired
    RealTime time;

    @Autowired
    SqlInstants instants;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient sql;

    @Autowired
    As as;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void noHooks() {
        receiver.close();
        sql.sql("delete from webhook").update();
        sql.sql("delete from webhook_call").update();
    }

    @Test
    void afterAFailureItIsToldAgainTheSameWithTheSameId() {
        long hook = hook("/a");
        receiver.answers(call -> new Reply(500, "out of\n <b>memory</b>\u0000" + "x".repeat(900), Map.of()));
        call(hook);
        run.due();
        WebhookCall failed = settled(hook);

        assertThat(failed.state()).isEqualTo(CallState.WAITING);
        assertThat(failed.problem()).isEqualTo(CallProblem.STATUS);
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.answer()).startsWith("out of <b>memory</b> xxx").hasSize(Answer.LONGEST_TEXT);
        assertThat(failed.dueAt())
                .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(80));
        assertThat(found(hook).failingSince()).isNotNull();
        run.due();
        assertThat(receiver.told("/a")).hasSize(1);

        receiver.answers(200);
        again(hook);

        List<Told> told = receiver.told("/a");
        assertThat(told).hasSize(2);
        assertThat(told.getLast().delivery())
                .isEqualTo(told.getFirst().delivery())
                .isEqualTo(failed.key());
        assertThat(told.getLast().body()).isEqualTo(told.getFirst().body());
        assertThat(settled(hook).state()).isEqualTo(CallState.DONE);
        assertThat(settled(hook).attempts()).isEqualTo(2);
        assertThat(found(hook).failingSince()).isNull();
        run.due();
        assertThat(receiver.told("/a")).hasSize(2);
    }

    @Test
    void whoHangsTimesOutAndKeepsNobodyWaiting() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answers(call -> {
            if (call.path().equals("/slow")) {
                waitFor(end);
            }
            return Reply.of(200);
        });
        long slow = hook("/slow");
        long quick = hook("/quick");
        IntStream.range(0, 4).forEach(n -> call(slow));
        run.due();
        await().atMost(PATIENCE).until(() -> receiver.told("/slow").size() == CallQueue.PER_HOOK);
        call(quick);
        run.due();
        await().atMost(Duration.ofMillis(1_500)).until(() -> settled(quick).state() == CallState.DONE);
        await().atMost(PATIENCE)
                .until(() -> all(slow).stream()
                        .allMatch(call -> call.problem() == CallProblem.TIMEOUT && call.state() == CallState.WAITING));
        end.countDown();
    }

    @Test
    void aNodeThatStopsBetweenAnswerAndNoteLeadsToAnotherCallWithTheSameId() {
        long hook = hook("/crash");
        call(hook);
        CallOutcomes stopped = new CallOutcomes(sql, instants, liveUpdates, time) {
            @Override
            void note(Claimed call, Answer answer) {
                throw new IllegalStateException("The node stopped");
            }
        };
        new WebhookRun(queue, caller, stopped, time).due();
        await().atMost(PATIENCE).until(() -> receiver.told("/crash").size() == 1);

        run.due();
        assertThat(all(hook))
                .singleElement()
                .satisfies(call -> assertThat(call.state()).isEqualTo(CallState.CALLING));
        again(hook);
        List<Told> told = receiver.told("/crash");
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().delivery()).isEqualTo(told.getLast().delivery());
        assertThat(settled(hook).state()).isEqualTo(CallState.DONE);
    }

    @Test
    void twoNodesAtOnceMakeEachCallOnceAndTwoOfAHookAtATime() throws InterruptedException {
        long hook = hook("/twice");
        receiver.answers(call -> {
            pause(60);
            return Reply.of(200);
        });
        IntStream.range(0, 12).forEach(n -> call(hook));
        WebhookRun other = new WebhookRun(queue, caller, outcomes, time);
        Thread one = Thread.startVirtualThread(run::due);
        Thread two = Thread.startVirtualThread(other::due);
        one.join();
        two.join();

        await().atMost(PATIENCE).until(() -> {
            run.due();
            return all(hook).stream().allMatch(call -> call.state() == CallState.DONE);
        });
        assertThat(receiver.told("/twice"))
                .hasSize(12)
                .extracting(Told::delivery)
                .doesNotHaveDuplicates();
        assertThat(receiver.mostAtOnce()).isLessThanOrEqualTo(CallQueue.PER_HOOK);
    }

    @Test
    void whoSaysGoodbyeIsPausedAndToldNoMore() {
        long hook = hook("/gone");
        receiver.answers(410);
        call(hook);
        run.due();

        assertThat(settled(hook).state()).isEqualTo(CallState.FAILED);
        assertThat(found(hook).paused()).isEqualTo(WebhookPause.GONE);
        receiver.answers(200);
        call(hook);
        run.due();
        pause(200);
        assertThat(receiver.told("/gone")).hasSize(1);

        as.administrator(() -> hooks.resume(hook));
        await().atMost(PATIENCE).until(() -> receiver.told("/gone").size() == 2);
    }

    @Test
    void aPausedHookIsTriedOutAllTheSame() {
        long hook = hook("/trial");
        as.administrator(() -> hooks.pause(hook));
        receiver.answers(503);
        as.administrator(() -> calls.test(hook));

        assertThat(settled(hook).state()).isEqualTo(CallState.FAILED);
        assertThat(settled(hook).status()).isEqualTo(503);
        assertThat(receiver.told("/trial")).singleElement().satisfies(call -> {
            assertThat(call.event()).isEqualTo("test");
            assertThat(call.body()).contains("\"event\":\"test\"", call.delivery());
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        long hook = hook("/from");
        receiver.answers(call -> new Reply(302, "", Map.of("Location", receiver.address("/to"))));
        call(hook);
        run.due();

        assertThat(settled(hook).problem()).isEqualTo(CallProblem.REDIRECT);
        assertThat(receiver.told("/to")).isEmpty();
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        long hook = hook("/endless");
        receiver.answers(call -> new Reply(200, "x".repeat(8_000_000), Map.of()));
        call(hook);
        run.due();

        assertThat(settled(hook).state()).isEqualTo(CallState.DONE);
    }

    @Test
    void nobodyThereIsAFailureLikeAnyOther() {
        long hook = hook("/away");
        receiver.close();
        call(hook);
        run.due();

        assertThat(settled(hook).problem()).isEqualTo(CallProblem.CONNECTION);
        assertThat(settled(hook).status()).isNull();
    }

    @Test
    void intoAPrivateNetworkNobodyIsCalledAlsoIfTheAddressWasFineWhenItWasSaved() {
        long hook = hook("/inside");
        call(hook);
        Caller strict = new Caller(new WebhookAddresses(false), time, Duration.ofSeconds(2));
        sql.sql("update webhook set address = ?")
                .param(receiver.address("/inside").replace("http:", "https:"))
                .update();
        new WebhookRun(queue, strict, outcomes, time).due();

        assertThat(settled(hook).problem()).isEqualTo(CallProblem.FORBIDDEN);
        assertThat(receiver.told("/inside")).isEmpty();
    }

    @Test
    void inTheEndItIsGivenUpUntilSomebodySendsItAgain() {
        long hook = hook("/end");
        receiver.answers(500);
        call(hook);
        sql.sql("update webhook_call set attempts = ?")
                .param(WebhookCalls.MOST_ATTEMPTS - 2)
                .update();
        run.due();
        assertThat(settled(hook).state()).isEqualTo(CallState.WAITING);
        again(hook);
        WebhookCall failed = settled(hook);
        assertThat(failed.state()).isEqualTo(CallState.FAILED);
        assertThat(failed.attempts()).isEqualTo(WebhookCalls.MOST_ATTEMPTS);
        again(hook);
        assertThat(receiver.told("/end")).hasSize(2);

        receiver.answers(200);
        assertThat(as.administrator(() -> calls.sendAgain(failed.id()))).isTrue();
        await().atMost(PATIENCE).until(() -> settled(hook).state() == CallState.DONE);
        assertThat(receiver.told("/end")).extracting(Told::delivery).containsOnly(failed.key());
        assertThat(as.administrator(() -> calls.sendAgain(failed.id()))).isFalse();
    }

    @Test
    void whoFailsForDaysIsPaused() {
        long hook = hook("/days");
        receiver.answers(500);
        call(hook);
        run.due();
        assertThat(settled(hook).state()).isEqualTo(CallState.WAITING);
        sql.sql("update webhook set failing_since = ?")
                .param(instants.parameter(Instant.now()
                        .minus(Duration.ofDays(Webhooks.FAILING_DAYS).plusSeconds(1))))
                .update();
        again(hook);

        assertThat(found(hook).paused()).isEqualTo(WebhookPause.FAILING);
    }

    @Test
    void aDayLongTheOldSecretSignsToo() {
        Webhooks.Created created = create("/roll", EnumSet.of(WebhookEvent.ALERT_RAISED), Severity.NOTICE);
        String renewed = as.administrator(() -> hooks.roll(created.id())).secret();
        call(created.id());
        run.due();
        settled(created.id());
        Told both = receiver.told("/roll").getFirst();
        assertThat(Verification.verifies(both, created.secret())).isTrue();
        assertThat(Verification.verifies(both, renewed)).isTrue();
        assertThat(Verification.verifies(both, "whsec_guessed")).isFalse();

        sql.sql("update webhook set old_until = ?")
                .param(instants.parameter(Instant.now().minusSeconds(1)))
                .update();
        call(created.id());
        run.due();
        await().atMost(PATIENCE).until(() -> receiver.told("/roll").size() == 2);
        Told one = receiver.told("/roll").getLast();
        assertThat(Verification.verifies(one, created.secret())).isFalse();
        assertThat(Verification.verifies(one, renewed)).isTrue();
    }

    @Test
    void oldCallsAndThoseOfRemovedAccountsGo() {
        long hook = hook("/old");
        call(hook);
        run.due();
        settled(hook);
        events.publishEvent(new AccountsRemoved(Set.of(new AccountId(-2))));
        run.purge();
        assertThat(all(hook)).hasSize(1);
        sql.sql("update webhook_call set created_at = ?")
                .param(instants.parameter(Instant.now()
                        .minus(Duration.ofDays(WebhookCalls.KEPT_DAYS).plusSeconds(1))))
                .update();
        run.purge();
        assertThat(all(hook)).isEmpty();

        call(hook);
        events.publishEvent(new AccountsRemoved(Set.of(new AccountId(-1))));
        assertThat(all(hook)).isEmpty();
    }

    private long hook(String path) {
        return create(path, EnumSet.of(WebhookEvent.ALERT_RAISED), Severity.NOTICE)
                .id();
    }

    private Webhooks.Created create(String path, Set<WebhookEvent> what, Severity least) {
        return as.administrator(
                () -> hooks.create(new WebhookDraft("Test " + path, receiver.address(path), what, least)));
    }

    /** A call that nobody makes before the test says so. */
    private void call(long hook) {
        String key = UUID.randomUUID().toString();
        queue.add(new Call(
                hook,
                key,
                WebhookEvent.ALERT_RAISED,
                new Subject(-1, -1, "Naviera Albor", key),
                "{\"id\":\"" + key + "\"}"));
    }

    /** As if the time for the next attempt had come, or a claim had lapsed. */
    private void again(long hook) {
        sql.sql("update webhook_call set due_at = ? where hook_id = ?")
                .params(instants.parameter(Instant.now().minusSeconds(1)), hook)
                .update();
        run.due();
        settled(hook);
    }

    /** The only call of a hook, once nobody is at it; of several the newest. */
    private WebhookCall settled(long hook) {
        await().atMost(PATIENCE).until(() -> {
            List<WebhookCall> found = all(hook);
            return !found.isEmpty()
                    && found.getFirst().answeredAt() != null
                    && found.getFirst().state() != CallState.CALLING;
        });
        return all(hook).getFirst();
    }

    private List<WebhookCall> all(long hook) {
        return as.administrator(() -> calls.page(hook, 0, 100));
    }

    private Webhook found(long hook) {
        return as.administrator(() -> hooks.find(hook)).orElseThrow();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
