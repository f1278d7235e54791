package app.atalaya.segmentation.ui;

import app.atalaya.account.AccountId;
import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.Proposals;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import app.atalaya.worth.Fact;
import app.atalaya.worth.Worth;
import app.atalaya.worth.WorthScore;
import app.atalaya.worth.WorthScores;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What an account is worth and from what: each criterion with its figure, where that comes from, and what it adds. */
class WorthCard extends TitledCard {

    private final AccountId account;
    private final WorthScores scores;
    private final Proposals proposals;
    private final Words words;
    private final Div body = new Div();

    WorthCard(AccountId account, WorthScores scores, Proposals proposals, Words words) {
        super(Words.text("segmentation.worth"));
        this.account = account;
        this.scores = scores;
        this.proposals = proposals;
        this.words = words;
        setId("segmentation-worth");
        addClassName("at-span-4");
        body.addClassName("segmentation-worth");
        // The table scrolls sideways where it is narrow: the keyboard must be able to do so, too.
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", Words.text("segmentation.worth"));
        add(body);
        refresh();
    }

    final void refresh() {
        body.removeAll();
        Worth worth = scores.of(Set.of(account)).get(account);
        if (worth == null || worth.score().score() == null) {
            body.add(new EmptyState(Icons.STAR, "segmentation.worth.empty.title", "segmentation.worth.empty.why"));
        } else {
            body.add(headline(worth), table(worth.score()));
        }
        proposals.openOf(account).forEach(proposal -> body.add(notice(proposal)));
    }

    private Div headline(Worth worth) {
        Span score = new Span(words.score(worth.score().score()));
        score.addClassName("segmentation-score");
        Span note = new Span(getTranslation(
                "segmentation.worth.note",
                Formats.current().percent(worth.score().completeness(), 0),
                Formats.current().date(worth.computedOn())));
        note.addClassName("at-secondary");
        Div headline = new Div(score, note);
        headline.addClassName("segmentation-headline");
        return headline;
    }

    private NativeTable table(WorthScore worth) {
        NativeTableRow headings = new NativeTableRow();
        for (String key : List.of("criterion", "points", "weight", "contribution")) {
            NativeTableHeaderCell heading = new NativeTableHeaderCell(getTranslation("segmentation.worth." + key));
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        NativeTableBody rows = new NativeTableBody();
        worth.contributions().forEach(part -> rows.add(row(part)));
        rows.add(sum(worth));
        NativeTable table = new NativeTable();
        table.addClassName("at-table");
        table.add(new NativeTableHeader(headings), rows);
        return table;
    }

    private NativeTableRow row(WorthScore.Contribution part) {
        Fact fact = part.fact();
        Span name = new Span(words.criterion(part.kind()));
        Span evidence = new Span(
                fact == null
                        ? getTranslation("segmentation.worth.unknown")
                        : words.figure(part.kind(), fact.figure()) + " · " + words.source(fact));
        evidence.addClassName("at-cell-note");
        Div criterion = new Div(name, evidence);
        criterion.addClassName("segmentation-criterion");
        Double points = part.points();
        return new NativeTableRow(
                header(criterion),
                new NativeTableCell(
                        points == null
                                ? getTranslation("common.notAvailable")
                                : Formats.current().number(points, 0)),
                new NativeTableCell(Formats.current().percent(part.weight(), 0)),
                new NativeTableCell(points == null ? "–" : Formats.current().number(part.contribution(), 1)));
    }

    private NativeTableRow sum(WorthScore worth) {
        Double score = worth.score();
        return new NativeTableRow(
                header(new Span(getTranslation("segmentation.worth.sum"))),
                new NativeTableCell(""),
                new NativeTableCell(""),
                new NativeTableCell(score == null ? "–" : Formats.current().number(score, 1)));
    }

    private static NativeTableHeaderCell header(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private Div notice(Proposal proposal) {
        Anchor open = new Anchor(
                "segmentation?text=" + URLEncoder.encode(proposal.account().name(), StandardCharsets.UTF_8),
                getTranslation("segmentation.worth.decide"));
        Div notice = new Div(
                Icons.SEGMENTS.create(),
                new Span(getTranslation("segmentation.worth.proposal", words.change(proposal))),
                open);
        notice.addClassName("segmentation-notice");
        return notice;
    }
}
