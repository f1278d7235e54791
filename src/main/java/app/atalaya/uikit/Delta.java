package app.atalaya.uikit;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A change with its direction as sign, arrow and tone: {@code ▲ +7}, {@code ▼ −14}, {@code = 0}; "n/a" where it is unknown. */
public class Delta extends Span {

    public Delta(@Nullable Double change, int decimals) {
        addClassName("at-delta");
        if (change == null) {
            setText(getTranslation("common.notAvailable"));
            return;
        }
        String number = Formats.current().signed(change, decimals);
        if (number.chars().noneMatch(c -> c >= '1' && c <= '9')) {
            setText("= " + number);
            return;
        }
        addClassName((change > 0 ? Tone.GAIN : Tone.LOSS).className());
        setText((change > 0 ? "▲ " : "▼ ") + number);
    }
}
