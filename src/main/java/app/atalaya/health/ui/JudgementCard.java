package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.JudgedMeanwhileException;
import app.atalaya.health.Judgement;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** What people hold of an account's health: the judgement in force, and all that there were. */
class JudgementCard extends TitledCard {

    private static final int SHORT = 5;

    private final AccountId account;
    private final transient HealthSources sources;
    private final Div standing = new Div();
    private final Button judge = new Button();
    private final Button withdraw = new Button();
    private final Grid<Judgement> history = new Grid<>();
    private Optional<Judgement> shown = Optional.empty();

    JudgementCard(AccountId account, HealthSources sources) {
        super(UI.getCurrent().getTranslation("health.judgement.title"));
        this.account = account;
        this.sources = sources;
        setId("health-judgements");
        addClassName("health-judgements");
        judge.setId("health-judge");
        judge.setIcon(Icons.EDIT.create());
        judge.addClickListener(event -> new JudgementDialog(account, shown, sources).open());
        withdraw.setId("health-judgement-withdraw");
        withdraw.setText(getTranslation("health.judgement.withdraw"));
        withdraw.addThemeName("tertiary");
        withdraw.addClickListener(event -> shown.ifPresent(
                judgement -> Confirm.ask(this, () -> withdraw(judgement), "health.judgement.withdraw.ask")));
        if (sources.mayEdit(account)) {
            withActions(withdraw, judge);
        }
        history.setId("health-judgement-history");
        columns();
        add(standing, history);
    }

    void show(HealthReading reading) {
        shown = reading.judgement();
        Band computed = reading.summary().band();
        standing.removeAll();
        shown.ifPresentOrElse(
                judgement -> standing.add(new JudgementLine(judgement, computed), new Paragraph(judgement.reason())),
                () -> standing.add(none()));
        judge.setText(getTranslation(shown.isPresent() ? "health.judgement.replace" : "health.judgement.judge"));
        withdraw.setVisible(shown.isPresent());
        int judgements = sources.judgements().count(account);
        history.setVisible(judgements > 0);
        // A short history needs no room of its own to scroll in.
        history.setAllRowsVisible(judgements <= SHORT);
        history.getDataProvider().refreshAll();
    }

    private Paragraph none() {
        Paragraph none = new Paragraph(getTranslation("health.judgement.none"));
        none.addClassName("at-secondary");
        return none;
    }

    private void columns() {
        history.setItems(
                query -> sources.judgements().history(account, query.getOffset(), query.getLimit()).stream(),
                query -> sources.judgements().count(account));
        PhoneCards.half(history.addColumn(judgement -> Formats.current().dateTime(judgement.madeAt(), sources.zone()))
                .setHeader(getTranslation("health.judgement.when"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        PhoneCards.half(history.addColumn(Judgement::authorName)
                .setHeader(getTranslation("health.judgement.who"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        PhoneCards.half(history.addComponentColumn(JudgementCard::band)
                .setHeader(getTranslation("health.judgement.band"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        history.addComponentColumn(JudgementCard::reason).setHeader(getTranslation("health.judgement.reason"));
        history.addColumn(this::state)
                .setHeader(getTranslation("health.judgement.state"))
                .setWidth("280px")
                .setFlexGrow(0);
        PhoneCards.on(history);
    }

    private static Component band(Judgement judgement) {
        Span band = new Span(
                new ToneShape(HealthDisplay.tone(judgement.band())), new Span(HealthDisplay.word(judgement.band())));
        band.addClassNames(
                "health-judgement-band", HealthDisplay.tone(judgement.band()).className());
        return band;
    }

    private static Component reason(Judgement judgement) {
        Span reason = new Span(judgement.reason());
        reason.addClassName("health-judgement-reason");
        return reason;
    }

    /** "until 3 Dec 2026, second renewal"; "replaced on 18 Nov 2026 by Diego Salas". */
    private String state(Judgement judgement) {
        Formats formats = Formats.current();
        String state = getTranslation(
                "health.judgement.state."
                        + judgement.stateOn(sources.today()).name().toLowerCase(Locale.ROOT),
                formats.date(judgement.expiresOn()),
                judgement.endedAt() == null ? "" : formats.dateTime(judgement.endedAt(), sources.zone()),
                judgement.endedBy() == null ? "–" : judgement.endedBy());
        return judgement.renewal() == 0
                ? state
                : state + " · " + getTranslation("health.judgement.renewal", judgement.renewal());
    }

    private void withdraw(Judgement judgement) {
        try {
            sources.judgements().withdraw(account, judgement.id());
            Toasts.success(this, "health.judgement.withdrawn");
        } catch (JudgedMeanwhileException meanwhile) {
            Toasts.error(this, "health.judgement.withdraw.late");
        }
        show(sources.read(account));
    }
}
