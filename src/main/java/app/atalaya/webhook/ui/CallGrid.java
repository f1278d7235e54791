package app.atalaya.webhook.ui;

import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.webhook.CallState;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCall;
import app.atalaya.webhook.WebhookCalls;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What a webhook was told, the newest first. */
class CallGrid extends TitledCard {

    private final transient WebhookCalls calls;
    private final transient WebhookTexts texts;
    private final Grid<WebhookCall> grid = new Grid<>();
    private transient @Nullable Webhook hook;

    CallGrid(WebhookCalls calls, WebhookTexts texts) {
        super(WebhookTexts.text("webhook.calls", WebhookCalls.KEPT_DAYS));
        this.calls = calls;
        this.texts = texts;
        addClassNames("at-card-grid", "webhook-grid-card");
        columns();
        grid.setItems(
                query -> calls.page(id(), query.getOffset(), query.getLimit()).stream(), query -> calls.count(id()));
        add(grid);
    }

    void show(Webhook shown) {
        hook = shown;
        grid.getDataProvider().refreshAll();
    }

    private long id() {
        return hook == null ? 0 : hook.id();
    }

    private void columns() {
        grid.setId("webhook-calls");
        grid.getElement().setAttribute("aria-label", getTranslation("webhook.calls", WebhookCalls.KEPT_DAYS));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        PhoneCards.on(grid);
        grid.addComponentColumn(call -> WebhookTexts.cell(strong(WebhookTexts.event(call.event())), call.subject()))
                .setKey("event")
                .setHeader(getTranslation("webhook.calls.event"))
                .setFlexGrow(2);
        PhoneCards.half(grid.addColumn(call -> texts.time(call.createdAt()))
                .setKey("when")
                .setHeader(getTranslation("webhook.calls.when"))
                .setWidth("170px")
                .setFlexGrow(0));
        PhoneCards.half(grid.addComponentColumn(WebhookTexts::badge)
                .setKey("state")
                .setHeader(getTranslation("webhook.state"))
                .setWidth("170px")
                .setFlexGrow(0));
        grid.addComponentColumn(this::result)
                .setKey("result")
                .setHeader(getTranslation("webhook.calls.result"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("common.actions"))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(Icons.INBOX, "webhook.calls.empty", "webhook.calls.empty.why"));
    }

    /** What came of it, and what comes next. */
    private Component result(WebhookCall call) {
        Span result = new Span(WebhookTexts.result(call));
        result.addClassName("webhook-result");
        String attempts = call.attempts() == 0 ? "" : getTranslation("webhook.calls.attempt", call.attempts());
        boolean waits = call.state() == CallState.WAITING && call.attempts() > 0;
        return WebhookTexts.cell(
                result, waits ? getTranslation("webhook.calls.next", attempts, texts.time(call.dueAt())) : attempts);
    }

    private Component actions(WebhookCall call) {
        if (hook == null || !hook.isActive() || !call.mayBeSentAgain()) {
            return new Span();
        }
        Button again = new Button(getTranslation("webhook.calls.again"), event -> sendAgain(call));
        again.setId("webhook-call-again-" + call.id());
        again.addThemeName("tertiary");
        again.setAriaLabel(getTranslation(
                "webhook.calls.again.label", WebhookTexts.event(call.event()), texts.time(call.createdAt())));
        return again;
    }

    private void sendAgain(WebhookCall call) {
        if (calls.sendAgain(call.id())) {
            Toasts.info(this, "webhook.calls.again.done");
        } else {
            Toasts.info(this, "webhook.calls.again.late");
        }
        grid.getDataProvider().refreshAll();
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("at-strong");
        return span;
    }
}
