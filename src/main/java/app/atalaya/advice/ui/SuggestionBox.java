package app.atalaya.advice.ui;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.advice.Suggestion;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One suggestion: what to do, why, the facts, and what to make of it. */
final class SuggestionBox extends Div {

    SuggestionBox(Suggestion suggestion, boolean mayDecide, SuggestionActions actions) {
        addClassName("advice-box");
        setId("advice-" + suggestion.rule());
        String action = AdviceTexts.action(suggestion);
        Span what = new Span(action);
        what.addClassName("at-strong");
        Anchor facts = new Anchor(
                AccountLinks.board(suggestion.account().key(), suggestion.evidence()), getTranslation("advice.facts"));
        facts.getElement().setAttribute("router-link", true);
        facts.setAriaLabel(getTranslation("advice.facts.of", action));
        Div links = new Div();
        links.addClassName("advice-links");
        if (mayDecide) {
            links.add(
                    button("accept", suggestion, action, () -> actions.accept(suggestion)),
                    button("dismiss", suggestion, action, () -> actions.dismiss(suggestion)));
        }
        links.add(facts);
        Div words = new Div(what, new Paragraph(AdviceTexts.reason(suggestion)), links);
        words.addClassName("advice-words");
        add(Icons.BOLT.create(), words);
    }

    private Button button(String verb, Suggestion suggestion, String action, Runnable work) {
        Button button = new Button(getTranslation("advice." + verb), event -> work.run());
        button.setId("advice-" + verb + "-" + suggestion.rule());
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation("advice." + verb + ".of", action));
        return button;
    }
}
