package app.atalaya.contract.ui;

import app.atalaya.account.AccountHeader;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.ContractLine;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a contract in its dialog. */
final class ContractForm {

    private ContractForm() {}

    static FieldForm create(Collection<String> currencies) {
        UI ui = UI.getCurrent();
        FieldForm form = new FieldForm("contract-field");
        TextField name = form.withText("name", label("name"), new TextField());
        form.setColspan(name, 2);
        BigDecimalField value =
                form.with("annualValue", label("annualValue"), new BigDecimalField(), BigDecimal::toPlainString);
        value.setLocale(ui.getLocale());
        ComboBox<String> currency = form.withText("currency", label("currency"), new ComboBox<>());
        currency.setItems(currencies);
        Checkbox recurring = form.with(
                "recurring",
                label("recurring"),
                new Checkbox(),
                on -> ui.getTranslation(on ? "common.yes" : "common.no"));
        form.setColspan(recurring, 2);
        for (String day : List.of("startsOn", "endsOn", "renewsOn")) {
            DatePicker picker = form.with(day, label(day), new DatePicker(), Formats.current()::date);
            picker.setLocale(ui.getLocale());
            picker.setI18n(ComponentTexts.datePicker(ui.getLocale()));
            picker.setClearButtonVisible(true);
        }
        form.withText("externalId", label("externalId"), new TextField());
        return form;
    }

    private static String label(String field) {
        return UI.getCurrent().getTranslation("field.label." + field);
    }

    static Map<String, @Nullable Object> fresh(AccountHeader account) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("currency", account.currency());
        values.put("recurring", true);
        return values;
    }

    static Map<String, @Nullable Object> values(ContractLine line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", line.name());
        values.put("annualValue", line.annualValue());
        values.put("currency", line.currency());
        values.put("recurring", line.recurring() ? Boolean.TRUE : null);
        values.put("startsOn", line.startsOn());
        values.put("endsOn", line.endsOn());
        values.put("renewsOn", line.renewsOn());
        values.put("externalId", line.externalId());
        return values;
    }

    static ContractDraft draft(Map<String, @Nullable Object> values) {
        return new ContractDraft(
                Objects.toString(values.get("name"), ""),
                (BigDecimal) values.get("annualValue"),
                Boolean.TRUE.equals(values.get("recurring")),
                (String) values.get("currency"),
                (LocalDate) values.get("startsOn"),
                (LocalDate) values.get("endsOn"),
                (LocalDate) values.get("renewsOn"),
                (String) values.get("externalId"));
    }
}
