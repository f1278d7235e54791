package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;

/** Short messages at the lower end of the page. They stay eight seconds; errors stay until they are closed. */
public final class Toasts {

    private static final int SECONDS_8 = 8_000;
    private static final int UNTIL_CLOSED = 0;

    private Toasts() {}

    public static void info(Component component, String key, Object... arguments) {
        show(Icons.INFO, "info", component.getTranslation(key, arguments), SECONDS_8, null, null);
    }

    public static void success(Component component, String key, Object... arguments) {
        show(Icons.CHECK, "success", component.getTranslation(key, arguments), SECONDS_8, null, null);
    }

    public static void error(Component component, String key, Object... arguments) {
        show(Icons.ERROR, "error", component.getTranslation(key, arguments), UNTIL_CLOSED, null, null);
    }

    /** Done, and may be undone: the text with an "undo" button. */
    public static void undoable(Component component, Runnable undo, String key, Object... arguments) {
        show(
                Icons.CHECK,
                "success",
                component.getTranslation(key, arguments),
                SECONDS_8,
                component.getTranslation("common.undo"),
                undo);
    }

    private static void show(
            Icons icon,
            String kind,
            String text,
            int duration,
            @Nullable String actionText,
            @Nullable Runnable action) {
        Notification toast = new Notification();
        toast.addClassNames("at-toast", "at-toast-" + kind);
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration(duration);
        toast.setAssertive("error".equals(kind));
        Span message = new Span(text);
        message.addClassName("at-toast-text");
        Div content = new Div(icon.create(), message);
        content.addClassName("at-toast-content");
        if (actionText != null && action != null) {
            content.add(button(actionText, "toast-action", () -> {
                toast.close();
                action.run();
            }));
        }
        Button close = button("", "toast-close", toast::close);
        close.setIcon(Icons.CLOSE.create());
        close.setAriaLabel(UI.getCurrent().getTranslation("common.close"));
        content.add(close);
        toast.add(content);
        toast.open();
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text, event -> action.run());
        button.setId(id);
        button.addThemeName("tertiary");
        return button;
    }
}
