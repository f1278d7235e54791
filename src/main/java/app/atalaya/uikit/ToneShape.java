package app.atalaya.uikit;

/** The small shape of a tone (◆ ▲ ● ○), to stand before the word that says it. */
public class ToneShape extends Svg {

    public ToneShape(Tone tone) {
        super("at-shape");
        getElement().getClassList().add(tone.className());
        getElement().setAttribute("aria-hidden", "true");
        draw(12, 12, Shapes.at(tone, 6, 6, 1));
    }
}
