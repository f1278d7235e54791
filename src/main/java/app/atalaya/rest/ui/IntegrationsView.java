package app.atalaya.rest.ui;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserDirectory;
import app.atalaya.rest.Integration;
import app.atalaya.rest.Integrations;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The systems that may use the REST interface, and their keys. */
@Route("admin/integrations")
@RolesAllowed("ADMINISTRATOR")
class IntegrationsView extends Div implements HasDynamicTitle {

    private final transient Integrations integrations;
    private final ZoneId zone;
    private final Grid<Integration> grid = new Grid<>();

    IntegrationsView(Integrations integrations, UserDirectory users, CurrentUser currentUser) {
        this.integrations = integrations;
        zone = currentUser.get().zone();
        addClassNames("at-view", "at-view-full");
        Button create = new Button(
                getTranslation("rest.integrations.create"),
                Icons.PLUS.create(),
                event -> new IntegrationDialog(integrations, users, grid.getDataProvider()::refreshAll).open());
        create.setId("integrations-create");
        create.addThemeName("primary");
        grid();
        add(
                new ViewHeader(
                        getTranslation("rest.integrations.title"),
                        getTranslation("rest.integrations.subtitle"),
                        create),
                grid);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("rest.integrations.page-title"));
    }

    private void grid() {
        grid.setId("integrations-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("rest.integrations.title"));
        grid.addClassName("at-cards");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(one -> cell(one.name(), one.keyPrefix() + "…"))
                .setHeader(getTranslation("rest.integrations.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> cell(one.actsAs().name(), one.actsAs().username()))
                .setHeader(getTranslation("rest.integrations.acts-as"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("rest.integrations.state"))
                .setPartNameGenerator(one -> "phone-half");
        grid.addColumn(one -> time(one.lastUsed(), "rest.integrations.never"))
                .setHeader(getTranslation("rest.integrations.last-used"))
                .setPartNameGenerator(one -> "phone-half");
        PhoneCards.wideOnly(grid.addComponentColumn(
                        one -> cell(Formats.current().dateTime(one.createdAt(), zone), one.createdBy()))
                .setHeader(getTranslation("rest.integrations.created")));
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("common.actions"))
                .setKey("actions")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(Icons.INTEGRATIONS, "rest.integrations.empty.title", "rest.integrations.empty.why"));
        grid.setItems(
                query -> integrations.find(query.getOffset(), query.getLimit()).stream(),
                query -> integrations.count());
    }

    private Component state(Integration one) {
        return one.isRevoked()
                ? new ToneBadge(Tone.NEUTRAL, getTranslation("rest.integrations.revoked"))
                : new ToneBadge(Tone.ACCENT, getTranslation("rest.integrations.active"));
    }

    private Component actions(Integration one) {
        if (one.isRevoked()) {
            Span since = new Span(time(one.revokedAt(), "rest.integrations.never"));
            since.addClassNames("at-secondary", "at-small");
            return since;
        }
        Button revoke = new Button(
                getTranslation("rest.integrations.revoke"),
                event -> Confirm.ask(this, () -> revoke(one), "rest.integrations.revoke.ask", one.name()));
        revoke.setId("integrations-revoke-" + one.id());
        revoke.addThemeName("tertiary");
        revoke.setAriaLabel(getTranslation("rest.integrations.revoke.label", one.name()));
        return revoke;
    }

    private void revoke(Integration one) {
        integrations.revoke(one.id());
        grid.getDataProvider().refreshAll();
        Toasts.success(this, "rest.integrations.revoke.done", one.name());
    }

    private String time(@Nullable Instant instant, String never) {
        return instant == null ? getTranslation(never) : Formats.current().dateTime(instant, zone);
    }

    private static Div cell(String text, String note) {
        Span first = new Span(text);
        first.addClassName("at-strong");
        Span second = new Span(note);
        second.addClassName("at-cell-note");
        Div cell = new Div(first, second);
        cell.addClassName("at-cell");
        return cell;
    }
}
