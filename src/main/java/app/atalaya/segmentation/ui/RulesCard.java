package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentRule;
import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rules of one field in the order in which they are asked. */
class RulesCard extends TitledCard {

    private final SegmentField field;
    private final SegmentationModel model;
    private final Words words;
    private final SerializableConsumer<SegmentationModel> changed;
    private final List<SegmentRule> rules;

    RulesCard(
            SegmentField field,
            SegmentationModel model,
            Words words,
            boolean editable,
            SerializableConsumer<SegmentationModel> changed) {
        super(Words.text("segmentation.rules." + field));
        this.field = field;
        this.model = model;
        this.words = words;
        this.changed = changed;
        rules = model.rules().stream().filter(rule -> rule.field() == field).toList();
        addClassName("at-span-4");
        for (int i = 0; i < rules.size(); i++) {
            add(line(i, editable));
        }
        if (rules.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("segmentation.rules.none"));
            none.addClassName("at-secondary");
            add(none);
        }
        if (editable) {
            Button add = new Button(
                    getTranslation("common.add"),
                    Icons.PLUS.create(),
                    event -> new RuleDialog(RuleDialog.fresh(field), words, this::put).open());
            add.setId(id("add"));
            add.addThemeName("tertiary");
            withActions(add);
        }
    }

    private Div line(int index, boolean editable) {
        SegmentRule rule = rules.get(index);
        Span outcome = new Span(words.value(field, rule.outcome()));
        outcome.addClassName("at-strong");
        Span conditions = new Span(words.conditions(rule));
        conditions.addClassName("at-cell-note");
        Div text = new Div(outcome, conditions);
        text.addClassName("segmentation-line-text");
        Div line = new Div(text);
        line.addClassName("segmentation-line");
        if (editable) {
            line.add(
                    button(Icons.ARROW_LEFT, "up", index, () -> swap(index, index - 1), index > 0),
                    button(Icons.EDIT, "edit", index, () -> new RuleDialog(rule, words, this::put).open(), true),
                    button(Icons.DELETE, "remove", index, () -> replace(without(rule)), true));
        }
        return line;
    }

    private Button button(Icons icon, String what, int index, Runnable action, boolean enabled) {
        Button button = new Button(icon.create(), event -> action.run());
        button.setId(id(what + "-" + index));
        button.addThemeName("tertiary");
        button.addClassName("segmentation-" + what);
        button.setEnabled(enabled);
        button.setAriaLabel(getTranslation(
                "segmentation.rule." + what, words.value(field, rules.get(index).outcome())));
        return button;
    }

    private String id(String what) {
        return "segmentation-rule-" + field.name().toLowerCase(Locale.ROOT) + "-" + what;
    }

    private void put(SegmentRule edited) {
        boolean known = rules.stream().anyMatch(rule -> rule.id().equals(edited.id()));
        replace(
                known
                        ? rules.stream()
                                .map(rule -> rule.id().equals(edited.id()) ? edited : rule)
                                .toList()
                        : Stream.concat(rules.stream(), Stream.of(edited)).toList());
    }

    private void swap(int one, int other) {
        List<SegmentRule> ordered = new ArrayList<>(rules);
        Collections.swap(ordered, one, other);
        replace(ordered);
    }

    private List<SegmentRule> without(SegmentRule gone) {
        return rules.stream().filter(rule -> rule != gone).toList();
    }

    private void replace(List<SegmentRule> own) {
        List<SegmentRule> all = new ArrayList<>(
                model.rules().stream().filter(rule -> rule.field() != field).toList());
        all.addAll(own);
        changed.accept(new SegmentationModel(model.version(), model.criteria(), all, model.settings()));
    }
}
