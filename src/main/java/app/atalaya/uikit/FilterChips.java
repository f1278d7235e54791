package app.atalaya.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Filters that are on or off, as small buttons in a row. They tell assistive technology which are pressed. */
public class FilterChips extends Div {

    private static final String ON = "at-chip-on";

    /** @param label what the group filters, for screen readers */
    public FilterChips(String label) {
        addClassName("at-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a chip; the listener hears each press with the new state. The caller may set the state back with {@link #set}. */
    public Button chip(String id, String text, boolean on, Consumer<Boolean> listener) {
        Button chip = new Button(text);
        chip.setId(id);
        chip.addClassName("at-chip");
        set(chip, on);
        chip.addClickListener(event -> {
            boolean now = !isOn(chip);
            set(chip, now);
            listener.accept(now);
        });
        add(chip);
        return chip;
    }

    public static boolean isOn(Button chip) {
        return chip.hasClassName(ON);
    }

    public static void set(Button chip, boolean on) {
        chip.setClassName(ON, on);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }
}
