package app.atalaya.segmentation.ui;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.ProposalOrder;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** A list of proposals, read page by page. */
class ProposalGrid extends Grid<Proposal> {

    private final Words words;

    ProposalGrid(Words words) {
        this.words = words;
        addClassNames("at-cards", "segmentation-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setMultiSort(false);
        setSizeFull();
    }

    Column<Proposal> account() {
        return sortable(
                addComponentColumn(proposal -> {
                            Anchor link = new Anchor(
                                    AccountLinks.board(proposal.account().key()),
                                    proposal.account().name());
                            link.addClassName("at-strong");
                            return cell(link, words.field(proposal.field()));
                        })
                        .setHeader(Words.text("segmentation.column.account"))
                        .setWidth("170px")
                        .setFlexGrow(2),
                ProposalOrder.Column.ACCOUNT);
    }

    Column<Proposal> change() {
        return addComponentColumn(proposal -> {
                    Span change = new Span(words.change(proposal));
                    change.addClassName("at-strong");
                    change.addClassName("segmentation-change");
                    return change;
                })
                .setHeader(Words.text("segmentation.column.change"))
                .setWidth("150px")
                .setFlexGrow(2);
    }

    Column<Proposal> text(String key, SerializableFunction<Proposal, String> value) {
        return addComponentColumn(proposal -> {
                    Span span = new Span(value.apply(proposal));
                    span.addClassName("segmentation-why");
                    return span;
                })
                .setHeader(Words.text("segmentation.column." + key));
    }

    Column<Proposal> score() {
        Column<Proposal> score =
                figure("score", proposal -> words.score(proposal.score())).setWidth("124px");
        PhoneCards.wideOnly(score);
        return sortable(score, ProposalOrder.Column.SCORE);
    }

    Column<Proposal> revenue() {
        return sortable(
                figure("revenue", proposal -> words.money(proposal.revenue())).setWidth("116px"),
                ProposalOrder.Column.REVENUE);
    }

    Column<Proposal> since() {
        Column<Proposal> since = figure("since", proposal -> Formats.current().date(proposal.since()))
                .setWidth("164px");
        PhoneCards.wideOnly(since);
        return sortable(since, ProposalOrder.Column.SINCE);
    }

    private Column<Proposal> figure(String key, SerializableFunction<Proposal, String> value) {
        return addComponentColumn(proposal ->
                        PhoneCards.labelled(Words.text("segmentation.column." + key), value.apply(proposal)))
                .setHeader(Words.text("segmentation.column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setPartNameGenerator(proposal -> "phone-half");
    }

    Column<Proposal> sortable(Column<Proposal> column, ProposalOrder.Column by) {
        return column.setKey(by.name()).setSortProperty(by.name());
    }

    /** Marks the sorted column, without asking for the rows again. */
    void showOrder(ProposalOrder order) {
        Column<Proposal> column = getColumnByKey(order.by().name());
        if (column != null) {
            sort(List.of(new GridSortOrder<>(
                    column, order.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
        }
    }

    void onSort(SerializableConsumer<ProposalOrder> sorted) {
        addSortListener(event -> event.getSortOrder().stream()
                .findFirst()
                .ifPresent(order -> sorted.accept(new ProposalOrder(
                        ProposalOrder.Column.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.ASCENDING))));
    }

    static Component cell(Component first, String note) {
        Span second = new Span(note);
        second.addClassName("at-cell-note");
        Div cell = new Div(first, second);
        cell.addClassName("at-cell");
        return cell;
    }
}
