package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.AlreadyDecidedException;
import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.ProposalOrder;
import app.atalaya.segmentation.Proposals;
import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.segmentation.TierOneLoad;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.List;

/** The open proposals: why each was made, and to accept or decline them, one by one or several at once. */
class OpenProposals extends Div {

    private static final int MOST_AT_ONCE = 1_000;

    private final Proposals proposals;
    private final Words words;
    private final boolean mayDecide;
    private final ProposalGrid grid;
    private final Div notices = new Div();
    private final Button acceptSelected = new Button();
    private final Button acceptAll = new Button();
    private SegmentationModel model;
    private SegmentationState state;

    OpenProposals(
            Proposals proposals,
            Words words,
            SegmentationModel model,
            SegmentationState state,
            boolean mayDecide,
            SerializableConsumer<ProposalOrder> sorted) {
        this.mayDecide = mayDecide;
        this.proposals = proposals;
        this.words = words;
        this.model = model;
        this.state = state;
        addClassName("segmentation-panel");
        notices.addClassName("segmentation-notices");
        grid = grid();
        grid.showOrder(state.order());
        grid.onSort(sorted);
        acceptSelected.setId("segmentation-accept-selected");
        acceptSelected.addClickListener(event ->
                askAccept(grid.getSelectedItems().stream().map(Proposal::id).toList()));
        acceptAll.setId("segmentation-accept-all");
        acceptAll.addClickListener(
                event -> askAccept(proposals.find(this.state.filter(), this.state.order(), 0, MOST_AT_ONCE).stream()
                        .filter(Proposal::mayDecide)
                        .map(Proposal::id)
                        .toList()));
        Div bulk = new Div(acceptSelected, acceptAll);
        bulk.addClassNames("at-row", "segmentation-bulk");
        add(notices, bulk, grid);
        show(model, state);
    }

    /** Reads all again. */
    final void show(SegmentationModel currentModel, SegmentationState wanted) {
        model = currentModel;
        state = wanted;
        notices.removeAll();
        proposals.overCapacity().forEach(load -> notices.add(notice(load)));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        int count = proposals.count(state.filter());
        acceptAll.setText(getTranslation("segmentation.accept.all", Math.min(count, MOST_AT_ONCE)));
        acceptAll.setVisible(mayDecide && count > 0);
        countSelected();
    }

    private ProposalGrid grid() {
        ProposalGrid table = new ProposalGrid(words);
        table.setId("segmentation-open");
        table.getElement().setAttribute("aria-label", getTranslation("segmentation.tab.open"));
        table.account();
        table.change();
        table.text("why", proposal -> words.why(proposal, model)).setFlexGrow(3);
        table.score();
        table.revenue();
        table.since();
        table.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("common.actions"))
                .setWidth("190px")
                .setFlexGrow(0);
        if (mayDecide) {
            table.setSelectionMode(Grid.SelectionMode.MULTI);
            table.setItemSelectableProvider(Proposal::mayDecide);
            table.addSelectionListener(event -> countSelected());
        } else {
            table.setSelectionMode(Grid.SelectionMode.NONE);
        }
        table.setEmptyStateComponent(
                new EmptyState(Icons.SEGMENTS, "segmentation.empty.title", "segmentation.empty.why"));
        table.setItems(
                query -> proposals.find(state.filter(), state.order(), query.getOffset(), query.getLimit()).stream(),
                query -> proposals.count(state.filter()));
        return table;
    }

    private void countSelected() {
        int count = grid.getSelectedItems().size();
        acceptSelected.setText(getTranslation("segmentation.accept.selected", count));
        acceptSelected.setVisible(count > 0);
    }

    private Component actions(Proposal proposal) {
        if (!proposal.mayDecide()) {
            Span note = new Span(getTranslation("segmentation.read-only"));
            note.addClassNames("at-secondary", "at-small");
            return note;
        }
        Button accept = new Button(getTranslation("segmentation.accept"), event -> accept(proposal));
        accept.setId("segmentation-accept-" + proposal.id());
        accept.setAriaLabel(
                getTranslation("segmentation.accept.label", proposal.account().name(), words.change(proposal)));
        Button decline = new Button(
                getTranslation("segmentation.decline"),
                event -> new DeclineDialog(proposal, words, reason -> decline(proposal, reason)).open());
        decline.setId("segmentation-decline-" + proposal.id());
        decline.addThemeName("tertiary");
        decline.setAriaLabel(
                getTranslation("segmentation.decline.label", proposal.account().name(), words.change(proposal)));
        Div actions = new Div(accept, decline);
        actions.addClassName("at-row");
        return actions;
    }

    private void accept(Proposal proposal) {
        decide(() -> {
            proposals.accept(proposal.id(), null);
            Toasts.success(
                    this,
                    "segmentation.accepted",
                    proposal.account().name(),
                    words.value(proposal.field(), proposal.to()));
        });
    }

    private void decline(Proposal proposal, String reason) {
        decide(() -> {
            proposals.decline(proposal.id(), reason);
            Toasts.success(this, "segmentation.declined", proposal.account().name());
        });
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
        } catch (AlreadyDecidedException late) {
            tellLate(late.proposal());
        }
        show(model, state);
    }

    private void tellLate(Proposal decided) {
        if (decided.decidedBy() == null || decided.decidedAt() == null) {
            Toasts.error(this, "segmentation.late.changed", decided.account().name());
        } else {
            Toasts.error(
                    this,
                    "segmentation.late",
                    decided.decidedBy(),
                    getTranslation("segmentation.state." + decided.state()));
        }
    }

    private void askAccept(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            Confirm.askNeutrally(this, () -> acceptAll(List.copyOf(ids)), "segmentation.accept.ask", ids.size());
        }
    }

    private void acceptAll(List<Long> ids) {
        Proposals.Outcome outcome = proposals.acceptAll(ids);
        if (outcome.alreadyDecided() + outcome.notAllowed() == 0) {
            Toasts.success(this, "segmentation.accepted.many", outcome.accepted());
        } else {
            Toasts.info(
                    this,
                    "segmentation.accepted.some",
                    outcome.accepted(),
                    outcome.alreadyDecided() + outcome.notAllowed());
        }
        show(model, state);
    }

    private Component notice(TierOneLoad load) {
        Span text = new Span(getTranslation(
                "segmentation.capacity",
                load.owner().name(),
                Formats.current().number(load.accounts(), 0),
                Formats.current().number(load.capacity(), 0)));
        Div notice = new Div(Icons.WARNING.create(), text);
        notice.addClassName("segmentation-notice");
        return notice;
    }
}
