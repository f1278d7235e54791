package app.atalaya.alert.ui;

import app.atalaya.alert.AlertActions;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks until when, and why. */
class SnoozeDialog extends Dialog {

    private static final int USUAL_DAYS = 7;

    private final DatePicker until = new DatePicker();
    private final TextArea reason = new TextArea();

    /** @param decided hears the day and the reason */
    SnoozeDialog(String account, LocalDate today, BiConsumer<LocalDate, String> decided) {
        setId("alert-snooze-dialog");
        setHeaderTitle(getTranslation("alert.snooze.title", account));
        setWidth("440px");
        setMaxWidth("100%");
        until.setId("alert-snooze-until");
        until.setLabel(getTranslation("alert.snooze.until"));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(AlertActions.LONGEST_SNOOZE));
        until.setValue(today.plusDays(USUAL_DAYS));
        reason.setId("alert-snooze-reason");
        reason.setLabel(getTranslation("alert.snooze.reason"));
        reason.setMaxLength(AlertActions.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Paragraph note = new Paragraph(getTranslation("alert.snooze.note"));
        note.addClassName("at-secondary");
        Div fields = new Div(note, until, reason);
        fields.addClassName("alert-dialog-fields");
        add(fields);
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("alert-snooze-cancel");
        Button snooze = new Button(getTranslation("alert.snooze"), event -> decide(today, decided));
        snooze.setId("alert-snooze-confirm");
        snooze.addThemeName("primary");
        getFooter().add(back, snooze);
        reason.setAutofocus(true);
    }

    private void decide(LocalDate today, BiConsumer<LocalDate, String> decided) {
        LocalDate day = until.getValue();
        boolean badDay = day == null || !day.isAfter(today) || day.isAfter(today.plusDays(AlertActions.LONGEST_SNOOZE));
        until.setErrorMessage(getTranslation("alert.snooze.badDay", AlertActions.LONGEST_SNOOZE));
        until.setInvalid(badDay);
        reason.setErrorMessage(getTranslation("alert.snooze.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (day != null && !badDay && !reason.getValue().isBlank()) {
            close();
            decided.accept(day, reason.getValue());
        }
    }
}
