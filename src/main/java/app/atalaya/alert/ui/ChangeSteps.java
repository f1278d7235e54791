package app.atalaya.alert.ui;

import app.atalaya.health.ChangeStep;
import app.atalaya.health.Comparison;
import app.atalaya.health.ui.MeasureTexts;
import app.atalaya.uikit.Delta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;

/** The measures that moved a score most, and what the others came to together. */
class ChangeSteps extends Div {

    private static final int MOST = 4;

    ChangeSteps(Comparison change, int days) {
        addClassName("alert-steps");
        List<ChangeStep> steps = change.steps().stream()
                .filter(step -> step.tenths() != 0)
                .sorted(Comparator.comparingInt((ChangeStep step) -> -Math.abs(step.tenths())))
                .toList();
        UnorderedList list = new UnorderedList();
        steps.stream()
                .limit(MOST)
                .forEach(step -> list.add(line(MeasureTexts.name(step.before().measure()), step.tenths())));
        int rest = steps.stream().skip(MOST).mapToInt(ChangeStep::tenths).sum();
        if (steps.size() > MOST) {
            list.add(line(getTranslation("alert.steps.rest"), rest));
        }
        if (change.isModelChanged()) {
            list.add(line(getTranslation("alert.steps.model"), change.modelTenths()));
        }
        Paragraph sum = new Paragraph(getTranslation("alert.steps.sum", days));
        sum.addClassName("at-secondary");
        Delta all = new Delta(change.tenths() / 10.0, 1);
        Div foot = new Div(sum, all);
        foot.addClassName("alert-step");
        add(list, foot);
    }

    private static ListItem line(String name, int tenths) {
        ListItem line = new ListItem(new Span(name), new Delta(tenths / 10.0, 1));
        line.addClassName("alert-step");
        return line;
    }
}
