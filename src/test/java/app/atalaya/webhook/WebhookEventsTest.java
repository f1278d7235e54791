package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.alert.AlertRaised;
import app.atalaya.alert.AlertRaised.Occasion;
import app.atalaya.alert.Severity;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Judge;
import app.atalaya.webhook.Receiver.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what happens at an account to what other systems are told of it. */
@DatabaseTest
class WebhookEventsTest {

    @Autowired
    Webhooks hooks;

    @Autowired
    Judge judge;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Given given;

    private final Receiver receiver = new Receiver();
    private final JsonMapper json = JsonMapper.builder().build();
    private Person kam = new Person(new UserId(0), "", "");
    private AccountRef account = new AccountRef(new AccountId(0), "", "");

    @BeforeEach
    void anAccountThatPays() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(kam, AccountDraft.named(Given.unique("Peñón «Norte»"), AccountType.KEY));
        record(SignalKind.PAYMENT, 20_000, 90);
        record(SignalKind.INVOICE, 20_000, 100);
        judge.all();
    }

    @AfterEach
    void noHooks() {
        receiver.close();
        sql.sql("delete from webhook").update();
        sql.sql("delete from webhook_call").update();
    }

    @Test
    void anAlertIsToldWhenItOpensAndWhenItClears() {
        Webhooks.Created hook = hook("/a", EnumSet.of(WebhookEvent.ALERT_RAISED, WebhookEvent.ALERT_CLEARED));
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        judge.all();

        Told raised = told("/a", 1).getFirst();
        JsonNode body = json.readTree(raised.body());
        assertThat(raised.event()).isEqualTo("alert.raised");
        assertThat(Verification.verifies(raised, hook.secret())).isTrue();
        assertThat(body.path("id").asString()).isEqualTo(raised.delivery()).hasSize(36);
        assertThat(body.path("event").asString()).isEqualTo("alert.raised");
        assertThat(body.path("occasion").asString()).isEqualTo("opened");
        assertThat(body.path("time").asString()).endsWith("Z").startsWith(today());
        assertThat(body.path("alert").path("kind").asString()).isEqualTo("invoice");
        assertThat(body.path("alert").path("severity").asString()).isIn("critical", "warning", "notice");
        assertThat(body.path("alert").path("reason").asString()).contains("500");
        assertThat(body.path("alert").path("title").asString()).contains("facturas vencidas");
        assertThat(body.path("alert").path("url").asString())
                .isEqualTo("http://127.0.0.1:8080/alerts?scope=all&alert=" + alert());
        assertThat(body.path("alert").has("cleared")).isFalse();
        assertThat(body.path("account").path("key").asString()).isEqualTo(account.key());
        assertThat(body.path("account").path("name").asString()).isEqualTo(account.name());
        assertThat(body.path("account").path("url").asString()).endsWith("/accounts/" + account.key());

        record(SignalKind.PAYMENT, 500, 0);
        judge.all();
        Told cleared = told("/a", 2).getLast();
        JsonNode after = json.readTree(cleared.body());
        assertThat(cleared.event()).isEqualTo("alert.cleared");
        assertThat(after.path("alert").path("id").asLong())
                .isEqualTo(body.path("alert").path("id").asLong());
        assertThat(after.path("alert").path("cleared").path("why").asString()).isEqualTo("ended");
        assertThat(after.path("alert").path("cleared").path("reason").asString())
                .isNotBlank();
    }

    @Test
    void oneOccasionIsToldOnceAndAnotherOneAgain() {
        hook("/b", EnumSet.of(WebhookEvent.ALERT_RAISED));
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        told("/b", 1);
        publish(new AlertRaised(alert(), Occasion.OPENED), false);
        publish(new AlertRaised(alert(), Occasion.RETURNED), false);
        publish(new AlertRaised(alert(), Occasion.RETURNED), false);

        assertThat(told("/b", 2).getLast().body()).contains("\"occasion\":\"returned\"");
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        hook("/c", EnumSet.of(WebhookEvent.ALERT_RAISED));
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        told("/c", 1);
        publish(new AlertRaised(alert(), Occasion.WORSENED), true);

        assertThat(written()).isEqualTo(1);
        assertThat(told("/c", 1)).hasSize(1);
    }

    @Test
    void whoWantsOtherEventsOrWorseAlertsOrIsPausedIsNotTold() {
        hook("/other", EnumSet.of(WebhookEvent.ALERT_CLEARED));
        long paused = hook("/paused", EnumSet.of(WebhookEvent.ALERT_RAISED)).id();
        as.administrator(() -> hooks.pause(paused));
        long worse = hook("/worse", EnumSet.of(WebhookEvent.ALERT_RAISED)).id();
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        told("/worse", 1);
        Severity severity =
                Severity.valueOf(json.readTree(told("/worse", 1).getFirst().body())
                        .path("alert")
                        .path("severity")
                        .asString()
                        .toUpperCase(Locale.ROOT));
        assertThat(severity).isNotEqualTo(Severity.CRITICAL);
        as.administrator(
                () -> hooks.edit(worse, 0, draft("/worse", EnumSet.of(WebhookEvent.ALERT_RAISED), Severity.CRITICAL)));
        publish(new AlertRaised(alert(), Occasion.WORSENED), false);

        assertThat(written()).isEqualTo(1);
        assertThat(receiver.told("/other")).isEmpty();
        assertThat(receiver.told("/paused")).isEmpty();
    }

    @Test
    void whoWasToldThatItOpenedIsToldThatItIsOverAlsoIfItPressesLessByNow() {
        Set<WebhookEvent> both = EnumSet.of(WebhookEvent.ALERT_RAISED, WebhookEvent.ALERT_CLEARED);
        long hook = hook("/d", both).id();
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        told("/d", 1);
        as.administrator(() -> hooks.edit(hook, 0, draft("/d", both, Severity.CRITICAL)));
        record(SignalKind.PAYMENT, 500, 0);
        judge.all();

        assertThat(told("/d", 2).getLast().event()).isEqualTo("alert.cleared");
    }

    private Webhooks.Created hook(String path, Set<WebhookEvent> what) {
        return as.administrator(() -> hooks.create(draft(path, what, Severity.NOTICE)));
    }

    private WebhookDraft draft(String path, Set<WebhookEvent> what, Severity least) {
        return new WebhookDraft("Test", receiver.address(path), what, least);
    }

    /** What it was told of the account at hand, once it is that much. */
    private List<Told> told(String path, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> ofAccount(path).size() >= number);
        assertThat(ofAccount(path)).hasSize(number);
        return ofAccount(path);
    }

    private List<Told> ofAccount(String path) {
        return receiver.told(path).stream()
                .filter(call -> call.body().contains("\"" + account.key() + "\""))
                .toList();
    }

    private int written() {
        return sql.sql("select count(*) from webhook_call where account_id = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single();
    }

    private long alert() {
        return sql.sql("select id from alert where account_id = ? and kind = 'INVOICE'")
                .param(account.id().value())
                .query(Long.class)
                .single();
    }

    private void publish(AlertRaised event, boolean takenBack) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event);
            if (takenBack) {
                assertThat(written()).isEqualTo(2);
                status.setRollbackOnly();
            }
        });
    }

    private String today() {
        return LocalDate.now(clock).toString().substring(0, 8);
    }

    private void record(SignalKind kind, double amount, int daysAgo) {
        as.administrator(() -> recorder.record(
                List.of(new Signal(
                        account.id(),
                        kind,
                        LocalDate.now(clock)
                                .minusDays(daysAgo)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        amount,
                        null,
                        "webhook-test",
                        Given.unique("i"),
                        null)),
                null));
    }
}
