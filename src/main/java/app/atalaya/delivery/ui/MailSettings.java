package app.atalaya.delivery.ui;

import app.atalaya.delivery.DeliveryChoice;
import app.atalaya.delivery.DeliveryChoices;
import app.atalaya.delivery.MailChoice;
import app.atalaya.identity.spi.SettingsCard;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;

/** The user's choice of how alerts come by e-mail, among their settings. */
@org.springframework.stereotype.Component
class MailSettings implements SettingsCard {

    private final DeliveryChoices choices;

    MailSettings(DeliveryChoices choices) {
        this.choices = choices;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create() {
        Select<MailChoice> mail = new Select<>();
        IntegerField budget = new IntegerField(text("delivery.budget"));
        DeliveryChoice now = choices.own();
        mail.setId("delivery-mail");
        mail.setLabel(text("delivery.mail"));
        mail.setItems(MailChoice.values());
        mail.setItemLabelGenerator(
                choice -> text("delivery.mail." + choice.name().toLowerCase(Locale.ROOT)));
        mail.setValue(now.mail());
        budget.setId("delivery-budget");
        budget.setHelperText(text("delivery.budget.help"));
        budget.setMin(1);
        budget.setMax(DeliveryChoice.GREATEST_BUDGET);
        budget.setStepButtonsVisible(true);
        budget.setValue(now.budget());
        budget.setVisible(now.mail() == MailChoice.AT_ONCE);
        mail.addValueChangeListener(event -> {
            budget.setVisible(event.getValue() == MailChoice.AT_ONCE);
            save(mail, budget);
        });
        budget.addValueChangeListener(event -> save(mail, budget));
        Div form = new Div(mail, budget);
        form.addClassName("identity-form");
        if (!choices.isPossible() || !choices.hasAddress()) {
            Paragraph note = new Paragraph(text(choices.isPossible() ? "delivery.noAddress" : "delivery.noServer"));
            note.addClassName("at-secondary");
            form.addComponentAsFirst(note);
        }
        return new TitledCard(text("delivery.title"), form);
    }

    private void save(Select<MailChoice> mail, IntegerField budget) {
        Integer number = budget.getValue();
        boolean bad = number == null || number < 1 || number > DeliveryChoice.GREATEST_BUDGET;
        budget.setErrorMessage(text("delivery.budget.bad", DeliveryChoice.GREATEST_BUDGET));
        budget.setInvalid(bad);
        if (!bad) {
            choices.choose(new DeliveryChoice(mail.getValue(), number));
            Toasts.success(mail, "common.saved");
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
