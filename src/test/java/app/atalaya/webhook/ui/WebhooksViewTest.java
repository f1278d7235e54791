package app.atalaya.webhook.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.alert.Severity;
import app.atalaya.field.ui.EditDialog;
import app.atalaya.identity.Role;
import app.atalaya.testing.ViewTest;
import app.atalaya.webhook.CallState;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCall;
import app.atalaya.webhook.WebhookCalls;
import app.atalaya.webhook.WebhookDraft;
import app.atalaya.webhook.WebhookEvent;
import app.atalaya.webhook.WebhookPause;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksViewTest extends ViewTest {

    /** Nobody listens there. */
    private static final String ADDRESS = "http://127.0.0.1:9/hook";

    @Autowired
    private Webhooks hooks;

    @Autowired
    private WebhookCalls calls;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void noHooks() {
        sql.sql("delete from webhook").update();
        sql.sql("delete from webhook_call").update();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorCreatesAWebhookAndSeesItsSecretOnce() {
        signIn(Role.ADMINISTRATOR);
        open("admin/webhooks");
        _click(button("webhooks-create"));
        _setValue(field("address"), "ftp://example.com");
        _click(button("webhook-save"));
        assertThat(field("name").isInvalid()).isTrue();
        assertThat(field("address").getErrorMessage()).contains("https://");

        _setValue(field("name"), "Canal de soporte");
        _setValue(field("address"), ADDRESS);
        ((CheckboxGroup<WebhookEvent>) _get(CheckboxGroup.class, spec -> spec.withId("webhook-field-events")))
                .setValue(Set.of(WebhookEvent.ALERT_RAISED));
        _click(button("webhook-save"));
        TextField secret = _get(TextField.class, spec -> spec.withId("webhook-secret"));
        assertThat(secret.getValue()).startsWith("whsec_");
        assertThat(secret.isReadOnly()).isTrue();
        _click(button("webhook-secret-close"));

        Webhook created = hooks.page(0, 1).getFirst();
        assertThat(created.name()).isEqualTo("Canal de soporte");
        assertThat(created.events()).containsExactly(WebhookEvent.ALERT_RAISED);
        assertThat(location()).isEqualTo("admin/webhooks?hook=" + created.id());
        assertThat(_find(TextField.class, spec -> spec.withId("webhook-secret")))
                .isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("Canal de soporte");
        open("admin/webhooks");
        assertThat(_size(grid("webhooks-grid"))).isEqualTo(1);
        assertThat(text(_getCellComponent(grid("webhooks-grid"), 0, "last"))).isEqualTo("Ninguna todavía");
    }

    @Test
    void aTestThatFailsShowsWhyAndCanBeSentAgain() {
        long id = hook("Prueba");
        signIn(Role.ADMINISTRATOR);
        open("admin/webhooks?hook=" + id);
        assertThat(_size(grid("webhook-calls"))).isZero();
        _click(button("webhook-test"));
        await().atMost(Duration.ofSeconds(20)).until(() -> last(id).state() == CallState.FAILED);
        open("admin/webhooks");
        assertThat(text(_getCellComponent(grid("webhooks-grid"), 0, "last"))).contains("No se pudo conectar");
        open("admin/webhooks?hook=" + id);

        Grid<WebhookCall> grid = grid("webhook-calls");
        assertThat(text(_getCellComponent(grid, 0, "state"))).isEqualTo("Fallida");
        assertThat(text(_getCellComponent(grid, 0, "result"))).contains("No se pudo conectar", "Intento 1");
        WebhookCall call = last(id);
        _click((Button) _getCellComponent(grid, 0, "actions"));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            WebhookCall again = last(id);
            return again.state() == CallState.FAILED && !Objects.equals(again.answeredAt(), call.answeredAt());
        });
    }

    @Test
    void pausingResumingRollingAndRemoving() {
        long id = hook("Todo");
        signIn(Role.ADMINISTRATOR);
        open("admin/webhooks?hook=" + id);
        _click(button("webhook-pause"));
        open("admin/webhooks?hook=" + id);
        assertThat(text(_get(WebhookPage.class))).contains("En pausa desde el");
        assertThat(hooks.find(id))
                .hasValueSatisfying(hook -> assertThat(hook.paused()).isEqualTo(WebhookPause.BY_HAND));
        _click(button("webhook-resume"));
        _click(button("webhook-roll"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(_get(TextField.class, spec -> spec.withId("webhook-secret")).getValue())
                .startsWith("whsec_");
        _click(button("webhook-secret-close"));
        open("admin/webhooks?hook=" + id);
        assertThat(text(_get(WebhookPage.class))).contains("El secreto anterior también firma hasta el");

        _click(button("webhook-remove"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(hooks.find(id)).isEmpty();
        assertThat(location()).isEqualTo("admin/webhooks");
    }

    @Test
    void ofTwoAdministratorsTheSecondChoosesFieldByField() {
        long id = hook("Uno");
        signIn(Role.ADMINISTRATOR);
        open("admin/webhooks?hook=" + id);
        _click(button("webhook-edit"));
        hooks.edit(id, 0, draft("Dos"));
        _setValue(field("name"), "Tres");
        _click(button("webhook-save"));
        assertThat(hooks.find(id))
                .hasValueSatisfying(hook -> assertThat(hook.name()).isEqualTo("Dos"));
        assertThat(_find(Button.class, spec -> spec.withId("conflict-save"))).hasSize(1);
    }

    @Test
    void whatSomebodyElseRemovedMeanwhileIsSaid() {
        long id = hook("Fuera");
        signIn(Role.ADMINISTRATOR);
        open("admin/webhooks?hook=" + id);
        _click(button("webhook-edit"));
        hooks.remove(id);
        _click(button("webhook-save"));
        assertThat(text(_get(EditDialog.class))).contains("ha eliminado este webhook");
        open("admin/webhooks?hook=" + id);
        assertThat(_get(WebhookList.class)).isNotNull();
    }

    @Test
    void anAddressWithAnotherNumberShowsTheList() {
        signIn(Role.ADMINISTRATOR, ENGLISH);
        open("admin/webhooks?hook=abc");
        assertThat(_get(H1.class).getText()).isEqualTo("Webhooks");
        assertThat(_find(WebhookPage.class)).isEmpty();
    }

    /** Also for threads on which nobody is signed in. */
    private WebhookCall last(long hook) {
        return as.administrator(() -> calls.page(hook, 0, 1)).getFirst();
    }

    private long hook(String name) {
        return as.administrator(() -> hooks.create(draft(name))).id();
    }

    private static WebhookDraft draft(String name) {
        return new WebhookDraft(name, ADDRESS, EnumSet.of(WebhookEvent.ALERT_RAISED), Severity.NOTICE);
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static TextField field(String name) {
        return _get(TextField.class, spec -> spec.withId("webhook-field-" + name));
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid(String id) {
        return _get(Grid.class, spec -> spec.withId(id));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
