package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why there is nothing to see, and what to do about it: an icon, a title, a sentence, one action. */
public class EmptyState extends Div {

    /**
     * @param titleKey message key of what is missing
     * @param whyKey message key of the sentence that says why, and what would fill the place
     * @param actions usually one button or link; none where the user can do nothing
     */
    public EmptyState(Icons icon, String titleKey, String whyKey, Component... actions) {
        addClassName("at-empty");
        Div sign = new Div(icon.create());
        sign.addClassName("at-empty-icon");
        Paragraph title = new Paragraph(getTranslation(titleKey));
        title.addClassName("at-empty-title");
        Paragraph why = new Paragraph(getTranslation(whyKey));
        why.addClassName("at-empty-why");
        add(sign, title, why);
        add(actions);
    }
}
