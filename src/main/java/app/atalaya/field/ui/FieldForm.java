package app.atalaya.field.ui;

import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an edit dialog by name, so that their values can be compared, merged and blamed one by one. */
public final class FieldForm extends FormLayout {

    private record Field<T>(HasValue<?, T> input, String label, Function<Object, String> shown) {

        boolean isNonsense() {
            return input instanceof HasValidator<?> checked
                    && checked.getDefaultValidator() instanceof Validator<?> validator
                    && isError(validator);
        }

        @SuppressWarnings("unchecked") // The field validates its own values.
        private boolean isError(Validator<?> validator) {
            return ((Validator<Object>) validator)
                    .apply(input.getValue(), new ValueContext(new Binder<>(), (Component) input))
                    .isError();
        }

        @SuppressWarnings("unchecked") // What was read from this field goes back into it.
        void write(@Nullable Object value) {
            if (value == null) {
                input.clear();
            } else {
                input.setValue((T) value);
            }
        }
    }

    private final String idPrefix;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    public FieldForm(String idPrefix) {
        this.idPrefix = idPrefix;
        addClassName("account-form");
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("440px", 2));
    }

    /** @param shown how a value is written where it is told apart from another */
    public <T, C extends Component & HasValue<?, T>> C with(
            String name, String label, C input, Function<T, String> shown) {
        input.setId(idPrefix + "-" + name);
        input.getElement().setProperty("label", label);
        @SuppressWarnings("unchecked")
        Function<Object, String> anyShown = value -> shown.apply((T) value);
        fields.put(name, new Field<>(input, label, anyShown));
        add(input);
        return input;
    }

    public <C extends Component & HasValue<?, String>> C withText(String name, String label, C input) {
        return with(name, label, input, Function.identity());
    }

    /** Values by field; an empty field has none. */
    Map<String, @Nullable Object> read() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object value = field.input().isEmpty() ? null : field.input().getValue();
            values.put(name, value instanceof String text ? emptyToNull(text.strip()) : value);
        });
        return values;
    }

    void write(Map<String, ? extends @Nullable Object> values) {
        fields.forEach((name, field) -> field.write(values.get(name)));
    }

    String label(String name) {
        return field(name).label();
    }

    String shown(String name, @Nullable Object value) {
        return value == null
                ? getTranslation("common.none")
                : field(name).shown().apply(value);
    }

    /** Marks the fields at fault; answers what belongs to none of them. */
    List<String> blame(InvalidInputException invalid) {
        clearBlame();
        List<String> others = new ArrayList<>();
        for (FieldProblem problem : invalid.problems()) {
            String message =
                    getTranslation(problem.messageKey(), problem.arguments().toArray());
            Field<?> field = fields.get(problem.field());
            if (field != null && field.input() instanceof HasValidation input) {
                input.setErrorMessage(message);
                input.setInvalid(true);
            } else {
                others.add(message);
            }
        }
        return others;
    }

    /** Marks fields whose text is no value at all, such as a date that is none: it must not count as empty. */
    boolean holdsNonsense() {
        boolean found = false;
        for (Field<?> field : fields.values()) {
            if (field.isNonsense() && field.input() instanceof HasValidation input) {
                input.setErrorMessage(getTranslation("field.dialog.nonsense"));
                input.setInvalid(true);
                found = true;
            }
        }
        return found;
    }

    private void clearBlame() {
        fields.values().forEach(field -> {
            if (field.input() instanceof HasValidation input) {
                input.setInvalid(false);
            }
        });
    }

    private Field<?> field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
