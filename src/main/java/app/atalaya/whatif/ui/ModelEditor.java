package app.atalaya.whatif.ui;

import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.health.ui.MeasureTexts;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.ToneBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A model to read, or to edit: each weight beside the share that it makes, each measure with what its figures are worth. */
class ModelEditor extends Div {

    private final HealthModel base;
    private final NumberFields numbers;
    private final Map<String, Span> shares = new LinkedHashMap<>();
    private final Div problems = new Div();
    private final Div bands = new Div();
    private final Consumer<HealthModel> changed;

    /** @param changed hears the model as edited, usable or not */
    ModelEditor(HealthModel base, boolean editable, Consumer<HealthModel> changed) {
        this.base = base;
        this.changed = changed;
        this.numbers = new NumberFields(editable, this::update);
        addClassName("health-model");
        problems.setId("health-model-problems");
        problems.addClassName("health-problems");
        problems.getElement().setAttribute("role", "alert");
        base.factors().forEach(factor -> add(card(factor)));
        add(bandCard(), problems);
        update();
    }

    Map<String, Integer> values() {
        return numbers.values();
    }

    String labelOf(String name) {
        return numbers.labelOf(name);
    }

    private TitledCard card(FactorModel factor) {
        String factorName = MeasureTexts.name(factor.factor());
        String name = ModelNumbers.nameOf(factor.factor());
        Div weight = weight(name, getTranslation("health.model.weightOf", factorName), factor.weight());
        TitledCard card = new TitledCard(factorName);
        card.addClassName("health-model-factor");
        card.withActions(weight);
        factor.measures().forEach(measure -> card.add(row(measure)));
        return card;
    }

    private Div row(Measure measure) {
        H3 name = new H3(MeasureTexts.name(measure));
        Paragraph definition = new Paragraph(MeasureTexts.definition(measure) + " " + validity(measure));
        definition.addClassName("at-secondary");
        UnorderedList worth = new UnorderedList();
        worth.addClassName("health-mapping");
        measure.mapping().forEach(point -> worth.add(new ListItem(MeasureTexts.corner(measure, point))));
        Div what = new Div(name, definition, worth);
        what.addClassName("health-model-what");
        Div row = new Div(
                what,
                new MappingCurve(measure),
                weight(
                        ModelNumbers.nameOf(measure.key()),
                        getTranslation("health.model.weightOf", MeasureTexts.name(measure)),
                        measure.weight()));
        row.addClassName("health-model-measure");
        return row;
    }

    private String validity(Measure measure) {
        return measure.validityDays() == 0
                ? getTranslation("health.model.ageless")
                : getTranslation(
                        "health.model.validity",
                        Formats.current().number(measure.validityDays(), 0),
                        Formats.current().number(2L * measure.validityDays(), 0));
    }

    private Div weight(String name, String label, int value) {
        Span share = new Span();
        share.addClassName("health-share");
        shares.put(name, share);
        Div weight = new Div(numbers.add(name, label, value, 0, HealthModel.GREATEST_WEIGHT), share);
        weight.addClassName("health-weight");
        return weight;
    }

    private TitledCard bandCard() {
        TitledCard card = new TitledCard(getTranslation("health.model.bands"));
        Paragraph rule = new Paragraph(getTranslation(
                "health.model.bandRule",
                Formats.current().percent(HealthModel.LEAST_CONFIDENCE / 100.0, 0),
                Formats.current().percent(HealthModel.GOOD_CONFIDENCE / 100.0, 0)));
        rule.addClassName("at-secondary");
        bands.addClassName("health-bands");
        card.add(
                rule,
                boundary(
                        ModelNumbers.AT_RISK_FROM,
                        "health.model.atRiskFrom",
                        base.bands().atRiskFrom()),
                boundary(
                        ModelNumbers.HEALTHY_FROM,
                        "health.model.healthyFrom",
                        base.bands().healthyFrom()),
                bands);
        return card;
    }

    private Div boundary(String name, String labelKey, int value) {
        String label = getTranslation(labelKey);
        Span text = new Span(label);
        text.getElement().setAttribute("aria-hidden", "true");
        Div boundary = new Div(text, numbers.add(name, label, value, 1, 100));
        boundary.addClassName("health-boundary");
        return boundary;
    }

    private void update() {
        if (shares.isEmpty() || !values().containsKey(ModelNumbers.HEALTHY_FROM)) {
            return; // still being built
        }
        HealthModel model = ModelNumbers.model(base, values());
        numbers.markInvalid(ModelEditor::isBad);
        showShares(model);
        bands.removeAll();
        for (Band band : List.of(Band.CRITICAL, Band.AT_RISK, Band.HEALTHY)) {
            bands.add(new ToneBadge(
                    HealthDisplay.tone(band),
                    HealthDisplay.word(band) + " " + MeasureTexts.bandRange(model.bands(), band)));
        }
        problems.removeAll();
        model.problems().forEach(key -> problems.add(new Paragraph(getTranslation(key))));
        changed.accept(model);
    }

    private static boolean isBad(String name, int value) {
        boolean band = name.equals(ModelNumbers.AT_RISK_FROM) || name.equals(ModelNumbers.HEALTHY_FROM);
        return band ? value < 1 || value > 100 : value < 0 || value > HealthModel.GREATEST_WEIGHT;
    }

    private void showShares(HealthModel model) {
        int all = model.factors().stream().mapToInt(FactorModel::weight).sum();
        for (FactorModel factor : model.factors()) {
            double share = part(factor.weight(), all);
            show(ModelNumbers.nameOf(factor.factor()), share);
            int sisters = factor.measures().stream().mapToInt(Measure::weight).sum();
            factor.measures()
                    .forEach(measure ->
                            show(ModelNumbers.nameOf(measure.key()), share * part(measure.weight(), sisters)));
        }
    }

    private static double part(int weight, int sum) {
        return sum > 0 && weight > 0 ? (double) weight / sum : 0;
    }

    private void show(String name, double share) {
        Span text = shares.get(name);
        if (text != null) {
            text.setText(getTranslation("health.model.share", Formats.current().percent(share, 1)));
        }
    }
}
