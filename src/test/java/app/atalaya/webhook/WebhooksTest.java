package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.atalaya.alert.Severity;
import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@DatabaseTest
class WebhooksTest {

    private static final String ADDRESS = "http://127.0.0.1:9/hook";
    private static final Set<WebhookEvent> BOTH = EnumSet.of(WebhookEvent.ALERT_RAISED, WebhookEvent.ALERT_CLEARED);

    @Autowired
    Webhooks hooks;

    @Autowired
    WebhookCalls calls;

    @Autowired
    JdbcClient sql;

    @Autowired
    As as;

    @AfterEach
    void noHooks() {
        sql.sql("delete from webhook").update();
        sql.sql("delete from webhook_call").update();
    }

    @Test
    void whatIsSavedIsFoundAndItsSecretIsNot() {
        String name = Given.unique("Soporte");
        Webhooks.Created created = create(name);

        Webhook found = find(created.id());
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.address()).isEqualTo(ADDRESS);
        assertThat(found.events()).isEqualTo(BOTH);
        assertThat(found.least()).isEqualTo(Severity.WARNING);
        assertThat(found.isActive()).isTrue();
        assertThat(found.last()).isNull();
        assertThat(found.savedBy()).isEqualTo("Test some-administrator");
        assertThat(found.toString()).doesNotContain(created.secret());
        assertThat(as.administrator(() -> hooks.page(0, 100))).containsExactly(found);
        assertThat(as.administrator(hooks::count)).isEqualTo(1);
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldAndLosesNothing() {
        long id = create("One").id();
        as.administrator(() -> hooks.edit(id, 0, draft("Two")));

        assertThatThrownBy(() -> as.administrator(() -> hooks.edit(id, 0, draft("Three"))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(find(id).name()).isEqualTo("Two");
        assertThat(find(id).version()).isEqualTo(1);
        as.administrator(() -> hooks.edit(id, 1, draft("Three")));
        assertThat(find(id).name()).isEqualTo("Three");
    }

    @Test
    void badInputIsNamedFieldByField() {
        assertThat(problems(new WebhookDraft(" ", "", Set.of(), Severity.NOTICE)))
                .containsExactly("webhook.rule.name", "webhook.rule.events", "webhook.address.missing");
        assertThat(problems(new WebhookDraft(
                        "x".repeat(WebhookDraft.LONGEST_NAME + 1),
                        "ftp://x",
                        Set.of(WebhookEvent.TEST),
                        Severity.NOTICE)))
                .containsExactly("webhook.rule.name-long", "webhook.rule.events", "webhook.address.scheme");
        assertThat(problems(new WebhookDraft("Name", "https://a:b@example.com/", BOTH, Severity.NOTICE)))
                .containsExactly("webhook.address.user_info");
        assertThat(as.administrator(hooks::count)).isZero();
    }

    @Test
    void aNewSecretReplacesTheOldOneWhichStaysForADay() {
        Webhooks.Created created = create("Roll");
        String renewed = as.administrator(() -> hooks.roll(created.id())).secret();

        assertThat(renewed).isNotEqualTo(created.secret());
        assertThat(secrets(created.id())).containsExactly(renewed, created.secret());
        assertThat(find(created.id()).oldSecretUntil()).isNotNull();
        String again = as.administrator(() -> hooks.roll(created.id())).secret();
        assertThat(secrets(created.id())).containsExactly(again, renewed);
        assertThatThrownBy(() -> as.administrator(() -> hooks.roll(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pausingAndResumingAreSeen() {
        long id = create("Pause").id();
        as.administrator(() -> hooks.pause(id));
        assertThat(find(id).paused()).isEqualTo(WebhookPause.BY_HAND);
        assertThat(find(id).pausedAt()).isNotNull();
        as.administrator(() -> hooks.resume(id));
        assertThat(find(id).isActive()).isTrue();
        assertThat(find(id).pausedAt()).isNull();
    }

    @Test
    void whatIsRemovedTakesItsCallsWithIt() {
        long id = create("Away").id();
        as.administrator(() -> calls.test(id));
        assertThat(as.administrator(() -> calls.count(id))).isEqualTo(1);
        as.administrator(() -> hooks.remove(id));

        assertThat(as.administrator(() -> hooks.find(id))).isEmpty();
        assertThat(as.administrator(() -> calls.count(id))).isZero();
    }

    private List<String> problems(WebhookDraft draft) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> as.administrator(() -> hooks.create(draft)));
        return refused.problems().stream().map(FieldProblem::messageKey).toList();
    }

    private List<String> secrets(long id) {
        return sql.sql("select secret, old_secret from webhook where id = ?")
                .param(id)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    private Webhooks.Created create(String name) {
        return as.administrator(() -> hooks.create(draft(name)));
    }

    private static WebhookDraft draft(String name) {
        return new WebhookDraft(name, ADDRESS, BOTH, Severity.WARNING);
    }

    private Webhook find(long id) {
        return as.administrator(() -> hooks.find(id)).orElseThrow();
    }
}
