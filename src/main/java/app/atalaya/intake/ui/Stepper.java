package app.atalaya.intake.ui;

import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Where in the four steps one is: file, columns, check, import. */
class Stepper extends OrderedList {

    /** The steps of an import; DONE stands behind the last. */
    enum Step {
        FILE,
        COLUMNS,
        CHECK,
        IMPORT,
        DONE
    }

    Stepper(Step current) {
        addClassName("intake-steps");
        getElement().setAttribute("aria-label", getTranslation("intake.steps"));
        for (Step step : Step.values()) {
            if (step != Step.DONE) {
                add(item(step, current));
            }
        }
    }

    private ListItem item(Step step, Step current) {
        Span sign = new Span();
        sign.addClassName("intake-step-sign");
        if (step.ordinal() < current.ordinal()) {
            sign.add(Icons.CHECK.create());
        } else {
            sign.setText(String.valueOf(step.ordinal() + 1));
        }
        ListItem item = new ListItem(
                sign, new Span(getTranslation("intake.step." + step.name().toLowerCase(Locale.ROOT))));
        item.addClassName("intake-step");
        if (step.ordinal() < current.ordinal()) {
            item.addClassName("intake-step-done");
        }
        if (step == current) {
            item.addClassName("intake-step-current");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
