package app.atalaya.segmentation.ui;

import app.atalaya.field.ExchangeRates;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.segmentation.Proposals;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentationModels;
import app.atalaya.segmentation.ui.SegmentationState.SegmentationTab;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.TabBar;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposed changes of tier, type and segment; what was decided; the criteria and rules behind them. */
@Route("segmentation")
@PermitAll
class SegmentationView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Proposals proposals;
    private final transient SegmentationModels models;
    private final transient CurrentUser currentUser;
    private final Words words;
    private final Tabs tabs = new TabBar(getTranslation("segmentation.title"));
    private final TextField text = new TextField();
    private final Select<SegmentField> field = new Select<>();
    private final Div filters = new Div(text, field);
    private final Div content = new Div();
    private SegmentationState state = SegmentationState.of(QueryParameters.empty());
    private @Nullable SegmentationTab shown;

    SegmentationView(
            Proposals proposals,
            SegmentationModels models,
            CurrentUser currentUser,
            ExchangeRates rates,
            LiveUpdates liveUpdates) {
        this.proposals = proposals;
        this.models = models;
        this.currentUser = currentUser;
        words = new Words(rates.reporting());
        addClassNames("at-view", "at-view-full", "segmentation-view");
        content.addClassName("segmentation-content");
        tabs();
        filters();
        add(
                new ViewHeader(getTranslation("segmentation.title"), getTranslation("segmentation.subtitle")),
                tabs,
                filters,
                content);
        liveUpdates.whileAttached(this, "segmentation", this::refresh);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("segmentation.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = SegmentationState.of(event.getLocation().getQueryParameters());
        tabs.setSelectedIndex(state.tab().ordinal());
        text.setValue(state.text());
        field.setValue(state.field());
        filters.setVisible(state.tab() != SegmentationTab.MODEL);
        if (shown == state.tab()) {
            refresh();
        } else {
            shown = state.tab();
            content.removeAll();
            content.add(panel());
        }
    }

    private Div panel() {
        return switch (state.tab()) {
            case OPEN ->
                new OpenProposals(
                        proposals, words, models.current(), state, mayDecide(), order -> go(state.sorted(order)));
            case DECIDED ->
                new DecidedProposals(
                        proposals, words, currentUser.get().zone(), state, order -> go(state.sorted(order)));
            case MODEL -> new ModelPanel(models, words, currentUser.get().is(Role.ADMINISTRATOR));
        };
    }

    /** Executives read only; for the others each account decides. */
    private boolean mayDecide() {
        SignedInUser user = currentUser.get();
        return user.is(Role.ADMINISTRATOR) || user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER);
    }

    /** Reads again what is shown; an edited model is left as it is. */
    private void refresh() {
        content.getChildren().forEach(panel -> {
            switch (panel) {
                case OpenProposals open -> open.show(models.current(), state);
                case DecidedProposals decided -> decided.show(state);
                case ModelPanel model -> model.refresh();
                default -> throw new IllegalStateException("No such panel");
            }
        });
    }

    private void tabs() {
        for (SegmentationTab tab : SegmentationTab.values()) {
            Tab one = new Tab(getTranslation("segmentation.tab." + tab.name().toLowerCase(Locale.ROOT)));
            one.setId("segmentation-tab-" + tab.name().toLowerCase(Locale.ROOT));
            tabs.add(one);
        }
        tabs.addSelectedChangeListener(event -> go(state.on(SegmentationTab.values()[tabs.getSelectedIndex()])));
    }

    private void filters() {
        filters.addClassNames("at-row", "segmentation-filters");
        text.setId("segmentation-text");
        text.setLabel(getTranslation("segmentation.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> go(state.filtered(state.field(), event.getValue())));
        field.setId("segmentation-field");
        field.setLabel(getTranslation("segmentation.filter.field"));
        field.setItems(SegmentField.values());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("segmentation.filter.any"));
        field.setItemLabelGenerator(
                item -> item == null ? getTranslation("segmentation.filter.any") : words.field(item));
        field.addValueChangeListener(event -> go(state.filtered(event.getValue(), state.text())));
    }

    private void go(SegmentationState wanted) {
        if (!wanted.equals(state)) {
            getUI().ifPresent(ui -> ui.navigate(SegmentationView.class, wanted.query()));
        }
    }
}
