package app.atalaya.whatif.ui;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelCriteria;
import app.atalaya.health.ScoringModel;
import app.atalaya.health.ui.MeasureTexts;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models and their numbers in the words of who is looking. */
final class ModelTexts {

    private ModelTexts() {}

    static String name(ScoringModel model) {
        return model.name() == null ? text("health.models.standard") : model.name();
    }

    /** For whom the model is: "Segment: Retail; type: Key". */
    static String criteria(ScoringModel model) {
        if (model.standard()) {
            return text("health.models.rest");
        }
        ModelCriteria criteria = model.criteria();
        String segments =
                String.join(", ", criteria.segments().stream().sorted().toList());
        String types = String.join(
                ", ", criteria.types().stream().sorted().map(ModelTexts::type).toList());
        if (criteria.types().isEmpty()) {
            return text("health.models.inSegments", segments);
        }
        return criteria.segments().isEmpty()
                ? text("health.models.ofTypes", types)
                : text("health.models.inSegments", segments) + "; " + text("health.models.ofTypes", types);
    }

    static String type(Enum<?> type) {
        return text("account.type." + type.name());
    }

    /** What a number of a model is called, such as "Weight of NPS". */
    static String label(HealthModel model, String number) {
        if (number.equals(ModelNumbers.AT_RISK_FROM)) {
            return text("health.model.atRiskFrom");
        }
        if (number.equals(ModelNumbers.HEALTHY_FROM)) {
            return text("health.model.healthyFrom");
        }
        for (Factor factor : Factor.values()) {
            if (ModelNumbers.nameOf(factor).equals(number)) {
                return text("health.model.weightOf", MeasureTexts.name(factor));
            }
        }
        return model.measures().stream()
                .filter(measure -> ModelNumbers.nameOf(measure.key()).equals(number))
                .findFirst()
                .map(measure -> text("health.model.weightOf", MeasureTexts.name(measure)))
                .orElse(number);
    }

    /** What differs between two states of a model. */
    static List<Change> changes(HealthModel before, HealthModel after) {
        var old = ModelNumbers.numbers(before);
        return ModelNumbers.numbers(after).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> new Change(label(after, entry.getKey()), old.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A number that moved. */
    record Change(String label, @Nullable Integer before, Integer after) {}

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
