package app.atalaya.whatif.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** The editable numbers of a model, by name: each a field to type in, and a slider for those who want to see what happens. */
final class NumberFields {

    /** A slider goes up to here; whoever wants more types it. */
    private static final int SLIDER_MAX = 100;

    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final boolean editable;
    private final Runnable changed;

    NumberFields(boolean editable, Runnable changed) {
        this.editable = editable;
        this.changed = changed;
    }

    Div add(String name, String label, int value, int min, int max) {
        String id = "health-model-" + name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
        IntegerField field = new IntegerField();
        field.setId(id);
        field.setAriaLabel(label);
        field.setManualValidation(true);
        field.setMin(min);
        field.setMax(max);
        field.setValue(value);
        field.setReadOnly(!editable);
        field.addClassName("health-number");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        fields.put(name, field);
        Div both = new Div();
        both.addClassName("health-slider-and-number");
        if (editable) {
            both.add(slider(field, id + "-slider", label, min, Math.clamp(value, SLIDER_MAX, max)));
        }
        field.addValueChangeListener(event -> changed.run());
        both.add(field);
        return both;
    }

    /** Follows the field, and leads it. A number that the slider cannot show leaves it where it is. */
    private static IntegerSlider slider(IntegerField field, String id, String label, int min, int max) {
        IntegerSlider slider = new IntegerSlider(min, max);
        slider.setId(id);
        slider.setAriaLabel(label);
        slider.addClassName("health-slider");
        slider.setValue(Math.clamp(field.getValue(), min, max));
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(150);
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                field.setValue(event.getValue());
            }
        });
        field.addValueChangeListener(event -> {
            Integer typed = event.getValue();
            if (typed != null && typed >= min && typed <= max && !typed.equals(slider.getValue())) {
                slider.setValue(typed);
            }
        });
        return slider;
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
