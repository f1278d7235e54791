package app.atalaya.whatif.ui;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.health.Band;
import app.atalaya.health.Rescored;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.ToneBadge;
import app.atalaya.whatif.BandMove;
import app.atalaya.whatif.WhatIf;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would change their band, the greatest change first; the names are read page by page. */
class MovesGrid extends Grid<BandMove> {

    private final transient WhatIf whatIf;

    MovesGrid(WhatIf whatIf) {
        this.whatIf = whatIf;
        setId("health-preview-moves");
        addClassNames("at-cards", "health-preview-moves");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(MovesGrid::account)
                .setHeader(getTranslation("health.preview.account"))
                .setFlexGrow(3);
        addComponentColumn(move -> state(move.before(), move.bandBefore()))
                .setHeader(getTranslation("health.preview.before"))
                .setFlexGrow(2);
        addComponentColumn(move -> state(move.after(), move.bandAfter()))
                .setHeader(getTranslation("health.preview.after"))
                .setFlexGrow(2);
        PhoneCards.half(addComponentColumn(move -> new Delta(move.change(), 1))
                .setHeader(getTranslation("health.preview.change"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1));
    }

    void show(List<Rescored> moved) {
        setItems(
                query -> whatIf
                        .moves(moved.subList(
                                Math.min(query.getOffset(), moved.size()),
                                Math.min(query.getOffset() + query.getLimit(), moved.size())))
                        .stream(),
                query -> moved.size());
    }

    private static Anchor account(BandMove move) {
        Anchor link = new Anchor(
                AccountLinks.board(move.account().key(), "health"),
                move.account().name());
        link.addClassName("at-strong");
        return link;
    }

    private static Div state(@Nullable Double score, Band band) {
        Span number = new Span(score == null ? "?" : Formats.current().number(score, 1));
        number.addClassName("at-strong");
        Div state = new Div(number, new ToneBadge(HealthDisplay.tone(band), HealthDisplay.word(band)));
        state.addClassName("health-preview-standing");
        return state;
    }
}
