package app.atalaya.webhook.ui;

import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/** Shows a secret: once. */
class SecretDialog extends Dialog {

    /** @param closed runs when the user has taken it down */
    SecretDialog(String secret, SerializableRunnable closed) {
        setId("webhook-secret-dialog");
        setHeaderTitle(getTranslation("webhook.secret.title"));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextField text = new TextField(getTranslation("webhook.secret"));
        text.setId("webhook-secret");
        text.setValue(secret);
        text.setReadOnly(true);
        text.setWidthFull();
        Button copy = new Button(getTranslation("webhook.secret.copy"), Icons.COPY.create());
        copy.setId("webhook-secret-copy");
        copy.addClickListener(event -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0).then(() => true, () => false)", secret)
                .then(Boolean.class, this::tellCopied));
        Button done = new Button(getTranslation("common.close"), event -> {
            close();
            closed.run();
        });
        done.setId("webhook-secret-close");
        done.addThemeName("primary");
        add(new Paragraph(getTranslation("webhook.secret.once")), text);
        getFooter().add(copy, done);
    }

    private void tellCopied(Boolean copied) {
        if (copied) {
            Toasts.success(this, "webhook.secret.copied");
        } else {
            Toasts.error(this, "webhook.secret.not-copied");
        }
    }
}
