package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import app.atalaya.worth.Criterion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;

/** What the score of worth is made of. */
class CriteriaCard extends TitledCard {

    CriteriaCard(
            SegmentationModel model, Words words, boolean editable, SerializableConsumer<SegmentationModel> changed) {
        super(Words.text("segmentation.criteria"));
        addClassName("at-span-8");
        Paragraph explanation = new Paragraph(getTranslation("segmentation.criteria.text"));
        explanation.addClassName("at-secondary");
        add(explanation);
        double sum = model.criteria().stream().mapToDouble(Criterion::weight).sum();
        for (Criterion criterion : model.criteria()) {
            add(line(criterion, sum, words, editable, edited -> changed.accept(with(model, edited))));
        }
    }

    private Div line(
            Criterion criterion, double sum, Words words, boolean editable, SerializableConsumer<Criterion> edited) {
        Span name = new Span(words.criterion(criterion.kind()));
        name.addClassName("at-strong");
        Div text = new Div(name, note(words.scale(criterion)));
        text.addClassName("segmentation-line-text");
        Span share = new Span(Formats.current().percent(sum > 0 ? criterion.weight() / sum : 0, 0));
        share.addClassNames("at-numbers", "at-strong");
        Div line = new Div(text, share);
        line.addClassName("segmentation-line");
        if (editable) {
            Button edit =
                    new Button(Icons.EDIT.create(), event -> new CriterionDialog(criterion, words, edited).open());
            edit.setId("segmentation-edit-"
                    + criterion.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            edit.addThemeName("tertiary");
            edit.setAriaLabel(getTranslation("segmentation.edit", words.criterion(criterion.kind())));
            line.add(edit);
        }
        return line;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("at-cell-note");
        return note;
    }

    private static SegmentationModel with(SegmentationModel model, Criterion edited) {
        List<Criterion> criteria = model.criteria().stream()
                .map(criterion -> criterion.kind() == edited.kind() ? edited : criterion)
                .toList();
        return new SegmentationModel(model.version(), criteria, model.rules(), model.settings());
    }
}
