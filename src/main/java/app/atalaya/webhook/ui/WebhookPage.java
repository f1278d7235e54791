package app.atalaya.webhook.ui;

import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ViewHeader;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCalls;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One webhook: what it is told, how it does, what can be done with it, and its calls. */
class WebhookPage extends Div {

    private final transient Webhooks hooks;
    private final transient WebhookCalls calls;
    private final transient WebhookTexts texts;
    private final Div head = new Div();
    private final CallGrid grid;
    private transient @Nullable Webhook shown;

    WebhookPage(Webhooks hooks, WebhookCalls calls, WebhookTexts texts) {
        this.hooks = hooks;
        this.calls = calls;
        this.texts = texts;
        this.grid = new CallGrid(calls, texts);
        addClassName("webhook-part");
        setId("webhook-page");
        head.addClassName("webhook-head");
        Anchor back = new Anchor(WebhooksView.address(null));
        back.setId("webhook-back");
        back.addClassName("webhook-back");
        back.getElement().setAttribute("router-link", true);
        back.add(Icons.ARROW_LEFT.create());
        back.add(getTranslation("webhook.back"));
        add(back, head, grid);
    }

    /** The head stays as it is while only calls come: whoever has the focus on one of its buttons keeps it. */
    void show(Webhook hook) {
        Webhook now = hook.withoutLast();
        if (!now.equals(shown)) {
            shown = now;
            head(hook);
        }
        grid.show(hook);
    }

    private void head(Webhook hook) {
        head.removeAll();
        head.add(new ViewHeader(
                hook.name(), hook.address(), test(hook), pause(hook), edit(hook), roll(hook), remove(hook)));
        Span what =
                new Span(getTranslation("webhook.what", WebhookTexts.events(hook), WebhookTexts.least(hook.least())));
        Div facts = new Div(WebhookTexts.badge(hook), what);
        facts.addClassName("webhook-facts");
        head.add(facts);
        texts.notes(hook).forEach(note -> head.add(note(note)));
    }

    private Component note(String text) {
        Div note = new Div(Icons.INFO.create(), new Paragraph(text));
        note.addClassName("webhook-note");
        return note;
    }

    private Button test(Webhook hook) {
        Button test = button("webhook.test", Icons.BOLT);
        test.addClickListener(event -> {
            calls.test(hook.id());
            Toasts.info(this, "webhook.test.done", hook.name());
        });
        return test;
    }

    private Button pause(Webhook hook) {
        if (hook.isActive()) {
            Button pause = button("webhook.pause", Icons.CLOCK);
            pause.addClickListener(event -> {
                hooks.pause(hook.id());
                Toasts.undoable(this, () -> hooks.resume(hook.id()), "webhook.pause.done", hook.name());
            });
            return pause;
        }
        Button resume = button("webhook.resume", Icons.CHECK);
        resume.addClickListener(event -> {
            hooks.resume(hook.id());
            Toasts.success(this, "webhook.resume.done", hook.name());
        });
        return resume;
    }

    private Button edit(Webhook hook) {
        Button edit = button("webhook.edit", Icons.EDIT);
        edit.addClickListener(event -> WebhookDialog.edit(hooks, hook));
        return edit;
    }

    private Button roll(Webhook hook) {
        Button roll = button("webhook.roll", Icons.KEY);
        roll.addClickListener(event -> Confirm.askNeutrally(
                this,
                () -> new SecretDialog(hooks.roll(hook.id()).secret(), () -> {}).open(),
                "webhook.roll.ask",
                hook.name()));
        return roll;
    }

    private Button remove(Webhook hook) {
        Button remove = button("webhook.remove", Icons.DELETE);
        remove.addClickListener(event -> Confirm.ask(
                this,
                () -> {
                    hooks.remove(hook.id());
                    Toasts.success(this, "webhook.remove.done", hook.name());
                    WebhooksView.open(null);
                },
                "webhook.remove.ask",
                hook.name()));
        return remove;
    }

    private Button button(String key, Icons icon) {
        Button button = new Button(getTranslation(key), icon.create());
        button.setId(key.replace('.', '-'));
        return button;
    }
}
