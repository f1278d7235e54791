package app.atalaya.health.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** The fields of the editable numbers of a model, by name. */
final class NumberFields {

    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final boolean editable;
    private final Runnable changed;

    NumberFields(boolean editable, Runnable changed) {
        this.editable = editable;
        this.changed = changed;
    }

    IntegerField add(String name, String label, int value, int min, int max) {
        IntegerField field = new IntegerField();
        field.setId("health-model-" + name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-"));
        field.setAriaLabel(label);
        field.setManualValidation(true);
        field.setMin(min);
        field.setMax(max);
        field.setValue(value);
        field.setReadOnly(!editable);
        field.addClassName("health-number");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> changed.run());
        fields.put(name, field);
        return field;
    }

    /** The numbers as entered; one that is empty or not a number is −1, which no rule accepts. */
    Map<String, Integer> values() {
        Map<String, Integer> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.getValue() == null ? -1 : field.getValue()));
        return values;
    }

    void markInvalid(BiPredicate<String, Integer> bad) {
        Map<String, Integer> values = values();
        fields.forEach((name, field) -> field.setInvalid(bad.test(name, values.getOrDefault(name, -1))));
    }

    String labelOf(String name) {
        IntegerField field = fields.get(name);
        return field == null ? name : field.getAriaLabel().orElse(name);
    }
}
