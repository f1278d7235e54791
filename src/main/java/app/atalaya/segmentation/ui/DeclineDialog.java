package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.Proposal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why a proposal is declined. */
class DeclineDialog extends Dialog {

    private static final int LONGEST_REASON = 400;

    DeclineDialog(Proposal proposal, Words words, SerializableConsumer<String> declined) {
        setHeaderTitle(
                getTranslation("segmentation.decline.title", proposal.account().name()));
        setWidth("480px");
        TextArea reason = new TextArea(getTranslation("segmentation.decline.reason"));
        reason.setId("segmentation-decline-reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("segmentation.decline.help"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("segmentation-decline-cancel");
        Button decline = new Button(getTranslation("segmentation.decline"), event -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("segmentation.decline.missing"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                close();
                declined.accept(reason.getValue());
            }
        });
        decline.setId("segmentation-decline-confirm");
        decline.addThemeName("primary");
        add(new Paragraph(words.change(proposal)), reason);
        getFooter().add(back, decline);
        reason.setAutofocus(true);
    }
}
