package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is not to happen by mistake. */
public final class Confirm {

    private Confirm() {}

    /**
     * Before something is lost: asks with the texts {@code <key>.title}, {@code <key>.text} and {@code <key>.confirm}; all take the arguments.
     */
    public static void ask(Component component, Runnable confirmed, String key, Object... arguments) {
        open(component, "primary error", confirmed, key, arguments);
    }

    /** The same before something that much depends on, but that loses nothing. */
    public static void askNeutrally(Component component, Runnable confirmed, String key, Object... arguments) {
        open(component, "primary", confirmed, key, arguments);
    }

    private static void open(
            Component component, String buttonTheme, Runnable confirmed, String key, Object... arguments) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(component.getTranslation(key + ".title", arguments));
        dialog.setText(component.getTranslation(key + ".text", arguments));
        dialog.setCancelable(true);
        dialog.setCancelText(component.getTranslation("common.cancel"));
        dialog.setConfirmText(component.getTranslation(key + ".confirm", arguments));
        dialog.setConfirmButtonTheme(buttonTheme);
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
    }
}
