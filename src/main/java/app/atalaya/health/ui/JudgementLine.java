package app.atalaya.health.ui;

import app.atalaya.health.Band;
import app.atalaya.health.Judgement;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What somebody holds of an account, beside the computed score and never in its place: who, which band, until when, why. */
class JudgementLine extends Div {

    private JudgementLine(Judgement judgement) {
        addClassName("health-judgement");
        getElement().setAttribute("title", HealthDisplay.judgementText(judgement));
        Span band = new Span(
                Icons.CONTACT.create(),
                new Span(getTranslation("health.judgement.of", judgement.authorName())),
                new ToneShape(HealthDisplay.tone(judgement.band())),
                new Span(HealthDisplay.word(judgement.band())));
        band.addClassNames(
                "health-judgement-band", HealthDisplay.tone(judgement.band()).className());
        add(band);
    }

    /** Who and which band only; the rest is read out, and shown on hover. */
    static JudgementLine brief(Judgement judgement) {
        JudgementLine line = new JudgementLine(judgement);
        line.getElement().setAttribute("role", "note");
        line.getElement().setAttribute("aria-label", HealthDisplay.judgementText(judgement));
        return line;
    }

    JudgementLine(Judgement judgement, Band computed) {
        this(judgement);
        String until =
                getTranslation("health.judgement.until", Formats.current().date(judgement.expiresOn()));
        Span note = new Span(
                judgement.differsFrom(computed) ? until + " · " + getTranslation("health.judgement.differs") : until);
        note.addClassName("at-secondary");
        add(note);
        if (judgement.renewal() > 0) {
            Span renewal = new Span(getTranslation("health.judgement.renewal", judgement.renewal()));
            renewal.addClassName("health-judgement-renewal");
            add(renewal);
        }
    }
}
