package app.atalaya.advice.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.advice.Advice;
import app.atalaya.advice.Suggestion;
import app.atalaya.health.HealthTopics;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What is suggested for an account, to be put into any view: with the ways to make it a task and to dismiss it for whoever may, and always
 * up to date. A view in which nothing else needs them must be marked with {@code @Uses} for ComboBox, DatePicker, TextArea and
 * RadioButtonGroup, because the browser bundle does not see what beans are made of.
 */
@NamedInterface("boxes")
@org.springframework.stereotype.Component
public class AdviceBoxes {

    private final Advice advice;
    private final SuggestionActions actions;
    private final AccountAccess access;
    private final LiveUpdates liveUpdates;

    AdviceBoxes(Advice advice, SuggestionActions actions, AccountAccess access, LiveUpdates liveUpdates) {
        this.advice = advice;
        this.actions = actions;
        this.access = access;
        this.liveUpdates = liveUpdates;
    }

    /** @throws NoSuchAccountException if there is none that the user may see */
    public Component of(AccountId account) {
        Div boxes = new Div();
        boxes.addClassName("advice-boxes");
        fill(boxes, account);
        liveUpdates.whileAttached(boxes, "account:" + account.value(), () -> refresh(boxes, account));
        liveUpdates.whileAttached(boxes, HealthTopics.of(account), () -> refresh(boxes, account));
        return boxes;
    }

    private void refresh(Div boxes, AccountId account) {
        try {
            fill(boxes, account);
        } catch (NoSuchAccountException gone) {
            boxes.removeAll();
        }
    }

    private void fill(Div boxes, AccountId account) {
        List<Suggestion> suggestions = advice.of(account);
        boolean mayDecide = access.mayEdit(account);
        boxes.removeAll();
        suggestions.forEach(suggestion -> boxes.add(new SuggestionBox(suggestion, mayDecide, actions)));
        if (suggestions.isEmpty()) {
            Paragraph none = new Paragraph(AdviceTexts.text("advice.none"));
            none.addClassName("at-secondary");
            boxes.add(none);
        }
    }
}
