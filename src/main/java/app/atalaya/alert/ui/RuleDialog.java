package app.atalaya.alert.ui;

import app.atalaya.alert.AlertRule;
import app.atalaya.alert.AlertRules;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.RuleKind;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Edits a rule: on or off, and its numbers. What somebody else saved meanwhile is shown before it is overwritten. */
class RuleDialog extends Dialog {

    private final AlertRules rules;
    private final AlertWords words;
    private final Checkbox enabled = new Checkbox();
    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final Paragraph meanwhile = new Paragraph();
    private AlertRule base;

    RuleDialog(AlertRule rule, AlertWords words, AlertRules rules) {
        this.base = rule;
        this.rules = rules;
        this.words = words;
        setId("alert-rule-dialog");
        setHeaderTitle(words.rule(rule.kind()));
        setWidth("480px");
        setMaxWidth("100%");
        enabled.setId("alert-rule-enabled");
        enabled.setLabel(getTranslation("alert.rules.enabled"));
        enabled.setValue(rule.enabled());
        meanwhile.setId("alert-rule-meanwhile");
        meanwhile.addClassName("alert-rule-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        Paragraph what = new Paragraph(words.definition(rule));
        what.addClassName("at-secondary");
        Div fields = new Div(what, meanwhile, enabled);
        fields.addClassName("alert-dialog-fields");
        rule.kind().parameters().forEach(parameter -> fields.add(field(parameter)));
        add(fields);
        Button cancel = new Button(getTranslation("common.cancel"), event -> close());
        cancel.setId("alert-rule-cancel");
        Button save = new Button(getTranslation("common.save"), event -> save());
        save.setId("alert-rule-save");
        save.addThemeName("primary");
        getFooter().add(cancel, save);
    }

    private IntegerField field(RuleKind.Parameter parameter) {
        String name = UrlValues.word(base.kind()) + "." + parameter.name();
        IntegerField field = new IntegerField(getTranslation("alert.parameter." + name));
        field.setId("alert-rule-" + parameter.name());
        field.setMin(parameter.least());
        field.setMax(parameter.greatest());
        field.setStepButtonsVisible(true);
        field.setValue(base.parameter(parameter.name()));
        field.setHelperText(getTranslation("alert.parameter.range", parameter.least(), parameter.greatest()));
        numbers.put(parameter.name(), field);
        return field;
    }

    private void save() {
        Optional<AlertRule> edited = edited();
        if (edited.isEmpty()) {
            return;
        }
        try {
            rules.save(edited.get());
            close();
            Toasts.success(UI.getCurrent(), "alert.rules.saved", words.rule(base.kind()));
        } catch (OptimisticLockingFailureException late) {
            base = rules.all().stream()
                    .filter(rule -> rule.kind() == base.kind())
                    .findFirst()
                    .orElse(base);
            meanwhile.setText(getTranslation(
                    "alert.rules.meanwhile",
                    getTranslation(base.enabled() ? "alert.rules.on" : "alert.rules.off"),
                    words.definition(base)));
            meanwhile.setVisible(true);
        }
    }

    /** Empty where a number is missing or out of its range; the field says so. */
    private Optional<AlertRule> edited() {
        Map<String, Integer> values = new LinkedHashMap<>();
        numbers.forEach((name, field) -> {
            if (field.getValue() != null) {
                values.put(name, field.getValue());
            }
        });
        AlertRule edited = new AlertRule(base.kind(), enabled.getValue(), values, base.version());
        boolean complete = true;
        for (Map.Entry<String, IntegerField> number : numbers.entrySet()) {
            boolean bad =
                    number.getValue().getValue() == null || edited.problems().contains(number.getKey());
            number.getValue().setErrorMessage(getTranslation("alert.parameter.bad"));
            number.getValue().setInvalid(bad);
            complete &= !bad;
        }
        return complete ? Optional.of(edited) : Optional.empty();
    }
}
