package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.InvalidModelException;
import app.atalaya.segmentation.ModelPreview;
import app.atalaya.segmentation.ModelProblem;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.segmentation.SegmentationModels;
import app.atalaya.segmentation.StaleModelException;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Toasts;
import app.atalaya.worth.Criterion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The criteria, rules and settings; administrators change them as a draft, see what it would do, and save it as a version. */
class ModelPanel extends Div {

    private final SegmentationModels models;
    private final Words words;
    private final boolean editable;
    private final Div bar = new Div();
    private final Div message = new Div();
    private final TextField reason = new TextField();
    private final Div body = new Div();
    private SegmentationModel saved;
    private SegmentationModel draft;

    ModelPanel(SegmentationModels models, Words words, boolean editable) {
        this.models = models;
        this.words = words;
        this.editable = editable;
        saved = models.current();
        draft = saved;
        addClassNames("segmentation-panel", "segmentation-model");
        body.addClassName("at-grid-12");
        message.addClassName("segmentation-message");
        message.getElement().setAttribute("role", "status");
        bar();
        add(bar, body);
        show(draft);
    }

    /** Takes over what somebody else saved, unless there is a draft: saving that will ask. */
    void refresh() {
        if (draft.equals(saved)) {
            saved = models.current();
            show(saved);
        }
    }

    private void show(SegmentationModel model) {
        draft = model;
        bar.setVisible(!draft.equals(saved));
        message.removeAll();
        body.removeAll();
        body.add(new CriteriaCard(draft, words, editable, this::show));
        body.add(new SettingsCard(draft, editable, this::show));
        for (SegmentField field : SegmentField.values()) {
            body.add(new RulesCard(field, draft, words, editable, this::show));
        }
    }

    private void bar() {
        bar.addClassNames("at-card", "segmentation-bar");
        reason.setId("segmentation-reason");
        reason.setLabel(getTranslation("segmentation.save.reason"));
        reason.setMaxLength(400);
        Button preview = new Button(getTranslation("segmentation.preview"), event -> preview());
        preview.setId("segmentation-preview");
        Button discard = new Button(getTranslation("segmentation.discard"), event -> show(saved));
        discard.setId("segmentation-discard");
        discard.addThemeName("tertiary");
        Button save = new Button(getTranslation("common.save"), event -> save());
        save.setId("segmentation-save");
        save.addThemeName("primary");
        Div actions = new Div(preview, discard, save);
        actions.addClassName("at-row");
        Span unsaved = new Span(getTranslation("segmentation.unsaved"));
        unsaved.addClassName("at-strong");
        bar.add(unsaved, reason, actions, message);
    }

    private void preview() {
        message.removeAll();
        try {
            ModelPreview preview = models.preview(draft);
            message.add(new Paragraph(getTranslation(
                    "segmentation.preview.result",
                    Formats.current().number(preview.accounts(), 0),
                    Formats.current().number(preview.scoresMoved(), 0))));
            message.add(new Paragraph(Arrays.stream(SegmentField.values())
                    .map(field -> getTranslation(
                            "segmentation.preview.field",
                            words.field(field),
                            Formats.current().number(count(preview.reclassified(), field), 0)))
                    .collect(Collectors.joining(" · "))));
        } catch (InvalidModelException invalid) {
            tell(invalid.problems());
        }
    }

    private static int count(Map<SegmentField, Integer> counts, SegmentField field) {
        return counts.getOrDefault(field, 0);
    }

    private void save() {
        message.removeAll();
        try {
            saved = models.save(draft, reason.getValue());
            reason.clear();
            show(saved);
            Toasts.success(this, "segmentation.saved");
        } catch (InvalidModelException invalid) {
            tell(invalid.problems());
        } catch (StaleModelException stale) {
            new ModelMerge(saved, draft, models.current(), words).ask(this, merged -> {
                saved = models.current();
                show(merged);
            });
        }
    }

    private void tell(List<ModelProblem> problems) {
        for (ModelProblem problem : problems) {
            message.add(new Paragraph(getTranslation(
                    "segmentation.problem",
                    place(problem.place()),
                    getTranslation(problem.messageKey(), problem.arguments().toArray()))));
        }
    }

    private String place(String place) {
        if (place.startsWith("criteria.")) {
            return words.criterion(Criterion.Kind.valueOf(place.substring("criteria.".length())));
        }
        if (place.startsWith("rules.")) {
            String id = place.substring("rules.".length());
            return draft.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .map(rule -> words.value(rule.field(), rule.outcome()))
                    .orElse(getTranslation("segmentation.rules"));
        }
        return getTranslation("segmentation." + place);
    }
}
