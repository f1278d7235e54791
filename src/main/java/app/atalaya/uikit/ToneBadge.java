package app.atalaya.uikit;

import com.vaadin.flow.component.html.Span;

/** A word on its tone's tint. Health tones carry their shape as well. */
public class ToneBadge extends Span {

    public ToneBadge(Tone tone, String text) {
        addClassNames("at-badge", tone.className());
        switch (tone) {
            case CRITICAL, RISK, OK, UNKNOWN -> add(new ToneShape(tone), new Span(text));
            default -> setText(text);
        }
    }
}
