package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.ProposalOrder;
import app.atalaya.segmentation.Proposals;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;

/** What became of earlier proposals, by whom, when and why. */
class DecidedProposals extends Div {

    private final ProposalGrid grid;
    private SegmentationState state;

    DecidedProposals(
            Proposals proposals,
            Words words,
            ZoneId zone,
            SegmentationState state,
            SerializableConsumer<ProposalOrder> sorted) {
        this.state = state;
        addClassName("segmentation-panel");
        grid = new ProposalGrid(words);
        grid.setId("segmentation-decided");
        grid.getElement().setAttribute("aria-label", getTranslation("segmentation.tab.decided"));
        grid.account();
        grid.change();
        grid.addComponentColumn(proposal -> ProposalGrid.cell(
                        new Span(getTranslation("segmentation.state." + proposal.state())), who(proposal)))
                .setHeader(getTranslation("segmentation.column.decision"))
                .setFlexGrow(1);
        grid.text("reason", proposal -> proposal.reason() == null ? "–" : proposal.reason())
                .setFlexGrow(2);
        grid.score();
        grid.revenue();
        grid.sortable(
                grid.addColumn(proposal -> proposal.decidedAt() == null
                                ? "–"
                                : Formats.current().dateTime(proposal.decidedAt(), zone))
                        .setHeader(getTranslation("segmentation.column.decided"))
                        .setWidth("180px")
                        .setFlexGrow(0),
                ProposalOrder.Column.DECIDED);
        grid.setEmptyStateComponent(
                new EmptyState(Icons.HISTORY, "segmentation.decided.empty.title", "segmentation.decided.empty.why"));
        grid.setItems(
                query ->
                        proposals
                                .find(this.state.filter(), this.state.order(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> proposals.count(this.state.filter()));
        grid.showOrder(state.order());
        grid.onSort(sorted);
        add(grid);
    }

    void show(SegmentationState wanted) {
        state = wanted;
        grid.getDataProvider().refreshAll();
    }

    private String who(Proposal proposal) {
        return proposal.decidedBy() == null ? getTranslation("segmentation.by-itself") : proposal.decidedBy();
    }
}
