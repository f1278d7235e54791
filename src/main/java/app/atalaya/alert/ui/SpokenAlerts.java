package app.atalaya.alert.ui;

import app.atalaya.alert.AlertWords;
import app.atalaya.uikit.Messages;
import com.vaadin.flow.component.UI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of alerts in the language of whoever is looking. */
@Component
class SpokenAlerts {

    private final Messages messages;
    private final String currency;

    SpokenAlerts(Messages messages, @Value("${atalaya.reporting-currency}") String currency) {
        this.messages = messages;
        this.currency = currency;
    }

    AlertWords words() {
        return new AlertWords(messages, UI.getCurrent().getLocale(), currency);
    }

    /** That amounts are in. */
    String currency() {
        return currency;
    }
}
