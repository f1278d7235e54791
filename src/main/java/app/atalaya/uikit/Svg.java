package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;

/** One element that holds a drawing made on the server. Its markup is ours alone: nothing that a user typed goes into it unescaped. */
@Tag("span")
abstract class Svg extends Component {

    Svg(String className) {
        getElement().getClassList().add(className);
    }

    /** The drawing; hidden from assistive technology, which reads {@link #describe} or the text beside it. */
    final void draw(int width, int height, String content) {
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">%s</svg>"
                                .formatted(width, height, width, height, content));
    }

    /** What the drawing says, for those who do not see it. */
    final void describe(String description) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    static String n(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
