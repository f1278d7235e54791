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

    JudgementLine(Judgement judgement, Band computed) {
        addClassName("health-judgement");
        getElement().setAttribute("title", HealthDisplay.judgementText(judgement));
        Span band = new Span(
                Icons.CONTACT.create(),
                new Span(getTranslation("health.judgement.of", judgement.authorName())),
                new ToneShape(HealthDisplay.tone(judgement.band())),
                new Span(HealthDisplay.word(judgement.band())));
        band.addClassNames(
                "health-judgement-band", HealthDisplay.tone(judgement.band()).className());
        String until =
                getTranslation("health.judgement.until", Formats.current().date(judgement.expiresOn()));
        Span note = new Span(
                judgement.differsFrom(computed) ? until + " · " + getTranslation("health.judgement.differs") : until);
        note.addClassName("at-secondary");
        add(band, note);
        if (judgement.renewal() > 0) {
            Span renewal = new Span(getTranslation("health.judgement.renewal", judgement.renewal()));
            renewal.addClassName("health-judgement-renewal");
            add(renewal);
        }
    }
}
