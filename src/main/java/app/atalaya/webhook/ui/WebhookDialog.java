package app.atalaya.webhook.ui;

import app.atalaya.alert.Severity;
import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import app.atalaya.field.ui.EditDialog;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.uikit.Toasts;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookDraft;
import app.atalaya.webhook.WebhookEvent;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dialog in which administrators write a webhook. */
final class WebhookDialog {

    private static final String ID = "webhook";

    private WebhookDialog() {}

    /** Shows the secret afterwards, and then the new webhook. */
    static void create(Webhooks hooks) {
        EditDialog.State fresh =
                state(new WebhookDraft("", "", EnumSet.allOf(WebhookEvent.class), Severity.NOTICE), 0, "");
        EditDialog.Subject subject = new EditDialog.Subject() {

            private Webhooks.@Nullable Created created;

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                created = hooks.create(draft(values));
            }

            @Override
            public EditDialog.State now() {
                return fresh;
            }

            @Override
            public void saved() {
                if (created != null) {
                    long id = created.id();
                    new SecretDialog(created.secret(), () -> WebhooksView.open(id)).open();
                }
            }
        };
        new EditDialog(ID, WebhookTexts.text("webhook.create"), form(), fresh, subject).open();
    }

    static void edit(Webhooks hooks, Webhook shown) {
        EditDialog.Subject subject = new EditDialog.Subject() {

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                if (hooks.find(shown.id()).isEmpty()) {
                    throw new InvalidInputException(List.of(FieldProblem.of("", "webhook.gone")));
                }
                hooks.edit(shown.id(), version, draft(values));
            }

            @Override
            public EditDialog.State now() {
                return state(hooks.find(shown.id()).orElse(shown));
            }

            @Override
            public void saved() {
                Toasts.success(UI.getCurrent(), "common.saved");
            }
        };
        new EditDialog(ID, WebhookTexts.text("webhook.edit.title", shown.name()), form(), state(shown), subject).open();
    }

    private static FieldForm form() {
        FieldForm form = new FieldForm("webhook-field");
        TextField name = form.withText("name", WebhookTexts.text("webhook.name"), new TextField());
        name.setHelperText(WebhookTexts.text("webhook.name.help"));
        name.setRequiredIndicatorVisible(true);
        form.setColspan(name, 2);
        TextField address = form.withText("address", WebhookTexts.text("webhook.address"), new TextField());
        address.setHelperText(WebhookTexts.text("webhook.address.help"));
        address.setRequiredIndicatorVisible(true);
        form.setColspan(address, 2);
        CheckboxGroup<WebhookEvent> events = form.with(
                "events",
                WebhookTexts.text("webhook.events"),
                new CheckboxGroup<>(),
                chosen -> chosen.stream().sorted().map(WebhookTexts::event).collect(Collectors.joining(", ")));
        events.setItems(WebhookEvent.CHOICES);
        events.setItemLabelGenerator(WebhookTexts::event);
        events.setRequiredIndicatorVisible(true);
        Select<Severity> least =
                form.with("least", WebhookTexts.text("webhook.least"), new Select<>(), WebhookTexts::least);
        least.setItems(Severity.values());
        least.setItemLabelGenerator(WebhookTexts::least);
        return form;
    }

    private static EditDialog.State state(Webhook hook) {
        return state(hook.asDraft(), hook.version(), hook.savedBy());
    }

    private static EditDialog.State state(WebhookDraft draft, int version, String who) {
        Set<WebhookEvent> events =
                WebhookEvent.CHOICES.stream().filter(draft.events()::contains).collect(Collectors.toSet());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", draft.name().isEmpty() ? null : draft.name());
        values.put("address", draft.address().isEmpty() ? null : draft.address());
        values.put("events", events.isEmpty() ? null : events);
        values.put("least", draft.least());
        return new EditDialog.State(values, version, who);
    }

    private static WebhookDraft draft(Map<String, @Nullable Object> values) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        if (values.get("events") instanceof Set<?> chosen) {
            chosen.forEach(event -> events.add((WebhookEvent) event));
        }
        return new WebhookDraft(
                Objects.toString(values.get("name"), ""),
                Objects.toString(values.get("address"), ""),
                events,
                values.get("least") instanceof Severity least ? least : Severity.NOTICE);
    }
}
