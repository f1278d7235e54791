package app.atalaya.account.ui;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of an account in its dialogs. */
final class AccountForm {

    private AccountForm() {}

    static FieldForm create(Collection<String> currencies, Accounts accounts, UserDirectory users) {
        UI ui = UI.getCurrent();
        FieldForm form = new FieldForm("account-field");
        TextField name = form.withText("name", label("name"), new TextField());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        form.setColspan(name, 2);
        Select<AccountType> type = form.with("type", label("type"), new Select<>(), AccountTexts::type);
        type.setItems(AccountType.values());
        type.setItemLabelGenerator(AccountTexts::type);
        Select<Integer> tier = form.with("tier", label("tier"), new Select<>(), AccountTexts::tier);
        tier.setItems(1, 2, 3);
        tier.setEmptySelectionAllowed(true);
        tier.setItemLabelGenerator(
                value -> value == null ? ui.getTranslation("common.none") : AccountTexts.tier(value));
        form.withText("segment", label("segment"), new TextField()).setMaxLength(60);
        form.withText("industry", label("industry"), new TextField()).setMaxLength(80);
        choice(form, "country", AccountTexts.countries()).setItemLabelGenerator(AccountTexts::country);
        choice(form, "currency", currencies);
        ComboBox<Person> owner = form.with("owner", label("owner"), new ComboBox<>(), Person::name);
        owner.setItems(
                query -> users.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        owner.setItemLabelGenerator(Person::name);
        ComboBox<AccountRef> parent = form.with("parent", label("parent"), new ComboBox<>(), AccountRef::name);
        parent.setItems(
                query -> accounts.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        parent.setItemLabelGenerator(AccountRef::name);
        parent.setClearButtonVisible(true);
        Formats formats = Formats.current();
        DatePicker since = form.with("customerSince", label("customerSince"), new DatePicker(), formats::date);
        since.setLocale(ui.getLocale());
        since.setI18n(ComponentTexts.datePicker(ui.getLocale()));
        since.setClearButtonVisible(true);
        form.withText("externalId", label("externalId"), new TextField()).setMaxLength(120);
        percent(form, "growthPotential");
        percent(form, "strategicValue");
        TextArea notes = form.withText("notes", label("notes"), new TextArea());
        notes.setMaxLength(4000);
        form.setColspan(notes, 2);
        return form;
    }

    private static ComboBox<String> choice(FieldForm form, String name, Collection<String> items) {
        ComboBox<String> choice = form.withText(name, label(name), new ComboBox<>());
        choice.setItems(items);
        choice.setClearButtonVisible(true);
        return choice;
    }

    private static void percent(FieldForm form, String name) {
        IntegerField field = form.with(name, label(name), new IntegerField(), String::valueOf);
        field.setMin(0);
        field.setMax(100);
    }

    private static String label(String field) {
        return AccountTexts.text("field.label." + field);
    }

    static Map<String, @Nullable Object> values(AccountHeader account) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", account.name());
        values.put("type", account.type());
        values.put("tier", account.tier());
        values.put("segment", account.segment());
        values.put("industry", account.industry());
        values.put("country", account.country());
        values.put("currency", account.currency());
        values.put("owner", account.owner());
        values.put("parent", account.parent());
        values.put("customerSince", account.customerSince());
        values.put("externalId", account.externalId());
        values.put("growthPotential", account.growthPotential());
        values.put("strategicValue", account.strategicValue());
        values.put("notes", account.notes());
        return values;
    }

    static AccountDraft draft(Map<String, @Nullable Object> values) {
        Person owner = (Person) values.get("owner");
        AccountRef parent = (AccountRef) values.get("parent");
        return new AccountDraft(
                Objects.toString(values.get("name"), ""),
                Objects.requireNonNullElse((AccountType) values.get("type"), AccountType.STANDARD),
                (String) values.get("segment"),
                (Integer) values.get("tier"),
                (String) values.get("industry"),
                (String) values.get("country"),
                (String) values.get("currency"),
                owner == null ? null : owner.id(),
                parent == null ? null : parent.id(),
                (LocalDate) values.get("customerSince"),
                (Integer) values.get("growthPotential"),
                (Integer) values.get("strategicValue"),
                (String) values.get("notes"),
                (String) values.get("externalId"));
    }
}
