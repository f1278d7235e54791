package app.atalaya.webhook.ui;

import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.ViewHeader;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCall;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** All webhooks, each with what it is told and how its last call went. */
class WebhookList extends Div {

    private final transient WebhookTexts texts;
    private final Grid<Webhook> grid = new Grid<>();

    WebhookList(Webhooks hooks, WebhookTexts texts) {
        this.texts = texts;
        addClassName("webhook-part");
        Button create =
                new Button(getTranslation("webhook.create"), Icons.PLUS.create(), event -> WebhookDialog.create(hooks));
        create.setId("webhooks-create");
        create.addThemeName("primary");
        Div card = new Div(grid);
        card.addClassNames("at-card", "at-card-grid", "webhook-grid-card");
        add(new ViewHeader(getTranslation("webhook.title"), getTranslation("webhook.subtitle"), create), card);
        columns();
        grid.setItems(query -> hooks.page(query.getOffset(), query.getLimit()).stream(), query -> hooks.count());
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.setId("webhooks-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("webhook.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        PhoneCards.on(grid);
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(getTranslation("webhook.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(hook ->
                        WebhookTexts.cell(new Span(WebhookTexts.events(hook)), WebhookTexts.least(hook.least())))
                .setKey("events")
                .setHeader(getTranslation("webhook.events"))
                .setFlexGrow(2);
        grid.addComponentColumn(WebhookTexts::badge)
                .setKey("state")
                .setHeader(getTranslation("webhook.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::last)
                .setKey("last")
                .setHeader(getTranslation("webhook.last"))
                .setFlexGrow(2);
        grid.setEmptyStateComponent(new EmptyState(Icons.LINK, "webhook.empty.title", "webhook.empty.why"));
    }

    private Component name(Webhook hook) {
        Anchor link = new Anchor(WebhooksView.address(hook.id()), hook.name());
        link.getElement().setAttribute("router-link", true);
        link.setId("webhook-" + hook.id());
        link.addClassName("at-strong");
        return WebhookTexts.cell(link, hook.address());
    }

    private Component last(Webhook hook) {
        WebhookCall last = hook.last();
        if (last == null || last.answeredAt() == null) {
            Span never = new Span(getTranslation("webhook.last.never"));
            never.addClassName("at-secondary");
            return never;
        }
        return WebhookTexts.cell(new Span(WebhookTexts.result(last)), texts.time(last.answeredAt()));
    }
}
