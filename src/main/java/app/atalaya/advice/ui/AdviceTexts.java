package app.atalaya.advice.ui;

import app.atalaya.advice.Suggestion;
import app.atalaya.advice.Wording;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import org.springframework.modulith.NamedInterface;

/** Suggestions in the language of who is looking. */
@NamedInterface("display")
public final class AdviceTexts {

    private AdviceTexts() {}

    /** What to do, verb first: "Call Marta Oyarzun about the unpaid invoices". */
    public static String action(Suggestion suggestion) {
        return say(suggestion.action());
    }

    /** Why, in a sentence with figures. */
    public static String reason(Suggestion suggestion) {
        return say(suggestion.reason());
    }

    static String rule(String code) {
        return text("advice." + code + ".rule");
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static String say(Wording wording) {
        return text(
                wording.key(),
                wording.figures().stream().map(AdviceTexts::written).toArray());
    }

    private static Object written(Wording.Figure figure) {
        return switch (figure) {
            case Wording.Percent percent -> Formats.current().percent(percent.share(), 0);
            case Wording.Count count -> Formats.current().number(count.number(), 0);
            case Wording.Day day -> Formats.current().date(day.day());
            case Wording.Words words -> words.text();
            case Wording.Term term -> text(term.key());
        };
    }
}
