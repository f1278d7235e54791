package app.atalaya.insight.ui;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.HealthMove;
import app.atalaya.insight.MovedAccount;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Ring;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;

/** An account that moved: where it stands, by how much it moved, and which factors moved it. */
class MovedCard extends Section {

    private static final int MOVES = 3;

    MovedCard(MovedAccount moved) {
        AccountRow row = moved.row();
        addClassNames("at-card", "insight-moved");
        H2 name = new H2(AccountCells.link(row.account()));
        Div title = AccountCells.cell(name, AccountCells.band(row.health()), AccountCells.trust(row));
        Div change = AccountCells.cell(
                new Delta(
                        (double) Math.round(
                                Objects.requireNonNullElse(row.health().change30(), 0.0)),
                        0),
                AccountCells.note(getTranslation("insight.moved.points")));
        change.addClassName("insight-moved-change");
        Div head = new Div(HealthDisplay.ring(row.health(), Ring.CARD), title, change);
        head.addClassName("insight-moved-head");
        add(head, moves(moved.moves()), foot(row));
    }

    private static Component moves(List<HealthMove> moves) {
        double most = moves.stream()
                .mapToDouble(move -> Math.abs(move.points()))
                .max()
                .orElse(1);
        Div all = new Div();
        all.addClassName("insight-moves");
        moves.stream().limit(MOVES).forEach(move -> all.add(move(move, most)));
        return all;
    }

    /** A bar to the left for what was lost, to the right for what was won. */
    private static Component move(HealthMove move, double most) {
        Tone tone = move.points() < 0 ? Tone.LOSS : move.points() > 0 ? Tone.GAIN : Tone.NEUTRAL;
        Span name = new Span(ReasonText.factor(move.factor()));
        name.addClassNames("insight-move-name", "at-ellipsis");
        Span bar = new Span();
        bar.addClassName("insight-move-bar");
        bar.getStyle().set("width", Math.round(50 * Math.abs(move.points()) / Math.max(most, 0.1)) + "%");
        Span track = new Span(bar);
        track.addClassNames("insight-move-track", move.points() < 0 ? "insight-move-down" : "insight-move-up");
        track.getElement().setAttribute("aria-hidden", "true");
        Span points = new Span(Formats.current().signed(move.points(), 1));
        points.addClassNames("insight-move-points", "at-numbers");
        Div line = new Div(name, track, points);
        line.addClassNames("insight-move", tone.className());
        return line;
    }

    private Component foot(AccountRow row) {
        Span renewal = new Span(
                row.renewal() == null
                        ? getTranslation("insight.noRenewal")
                        : getTranslation(
                                "insight.moved.renews", Formats.current().date(row.renewal())));
        renewal.addClassNames("at-small", "at-secondary", "at-push");
        Button why = new Button(getTranslation("insight.moved.why"));
        why.setId("why-" + row.account().key());
        why.setAriaLabel(getTranslation("insight.moved.whyOf", row.account().name()));
        why.addClickListener(event -> getUI().ifPresent(ui ->
                ui.navigate(AccountLinks.board(row.account().key()), QueryParameters.of("tab", "health"))));
        Div foot = new Div(renewal, why);
        foot.addClassName("insight-moved-foot");
        return foot;
    }
}
