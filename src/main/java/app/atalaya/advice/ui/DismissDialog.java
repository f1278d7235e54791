package app.atalaya.advice.ui;

import app.atalaya.advice.AdviceDecisions;
import app.atalaya.advice.DismissalReason;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;

/** Asks why a suggestion is not wanted. */
class DismissDialog extends Dialog {

    private final RadioButtonGroup<DismissalReason> reason = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();

    DismissDialog(String action, BiConsumer<DismissalReason, String> dismissed) {
        setId("advice-dismissal");
        setHeaderTitle(getTranslation("advice.dismiss.title"));
        setWidth("480px");
        reason.setId("advice-reason");
        reason.setLabel(getTranslation("advice.dismiss.reason"));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(DismissalReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("advice.reason." + each.name()));
        comment.setId("advice-comment");
        comment.setLabel(getTranslation("advice.dismiss.comment"));
        comment.setHelperText(getTranslation("advice.dismiss.help"));
        comment.setMaxLength(AdviceDecisions.LONGEST_COMMENT);
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        comment.setWidthFull();
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("advice-dismissal-cancel");
        Button confirm = new Button(getTranslation("advice.dismiss.confirm"), event -> {
            if (isComplete()) {
                close();
                dismissed.accept(reason.getValue(), comment.getValue());
            }
        });
        confirm.setId("advice-dismissal-confirm");
        confirm.addThemeName("primary");
        Div fields = new Div(new Paragraph(action), reason, comment);
        fields.addClassName("account-dialog-fields");
        add(fields);
        getFooter().add(back, confirm);
    }

    private boolean isComplete() {
        boolean chosen = reason.getValue() != null;
        reason.setErrorMessage(getTranslation("advice.dismiss.missing"));
        reason.setInvalid(!chosen);
        boolean said = reason.getValue() != DismissalReason.OTHER
                || !comment.getValue().isBlank();
        comment.setErrorMessage(getTranslation("advice.dismiss.say"));
        comment.setInvalid(!said);
        return chosen && said;
    }
}
