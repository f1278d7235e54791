package app.atalaya.rest.ui;

import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.rest.Integrations;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks for a name and a user, creates the integration, and shows its key: once. */
class IntegrationDialog extends Dialog {

    private final transient Integrations integrations;
    private final SerializableRunnable created;
    private final TextField name = new TextField();
    private final ComboBox<Person> actsAs = new ComboBox<>();

    IntegrationDialog(Integrations integrations, UserDirectory users, SerializableRunnable created) {
        this.integrations = integrations;
        this.created = created;
        setHeaderTitle(getTranslation("rest.integrations.create"));
        setWidth("520px");
        name.setId("integration-name");
        name.setLabel(getTranslation("rest.integrations.name"));
        name.setHelperText(getTranslation("rest.integrations.name.help"));
        name.setMaxLength(Integrations.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        actsAs.setId("integration-acts-as");
        actsAs.setLabel(getTranslation("rest.integrations.acts-as"));
        actsAs.setHelperText(getTranslation("rest.integrations.acts-as.help"));
        actsAs.setItemLabelGenerator(person -> person.name() + " (" + person.username() + ")");
        actsAs.setItems(
                query -> users.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        actsAs.setRequiredIndicatorVisible(true);
        actsAs.setWidthFull();
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("integration-cancel");
        Button create = new Button(getTranslation("common.create"), event -> create());
        create.setId("integration-create");
        create.addThemeName("primary");
        add(name, actsAs);
        getFooter().add(back, create);
        name.setAutofocus(true);
    }

    private void create() {
        name.setErrorMessage(getTranslation("common.required"));
        actsAs.setErrorMessage(getTranslation("common.required"));
        name.setInvalid(name.getValue().isBlank());
        actsAs.setInvalid(actsAs.getValue() == null);
        if (!name.isInvalid() && !actsAs.isInvalid()) {
            Integrations.Created integration =
                    integrations.create(name.getValue(), actsAs.getValue().username());
            created.run();
            show(integration.key());
        }
    }

    private void show(String key) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("rest.integrations.key.title"));
        setCloseOnOutsideClick(false);
        TextField text = new TextField(getTranslation("rest.integrations.key"));
        text.setId("integration-key");
        text.setValue(key);
        text.setReadOnly(true);
        text.setWidthFull();
        Button copy = new Button(getTranslation("rest.integrations.key.copy"), Icons.COPY.create());
        copy.setId("integration-key-copy");
        copy.addClickListener(event -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0).then(() => true, () => false)", key)
                .then(Boolean.class, this::tellCopied));
        Button done = new Button(getTranslation("common.close"), event -> close());
        done.setId("integration-key-close");
        done.addThemeName("primary");
        add(new Paragraph(getTranslation("rest.integrations.key.once")), text);
        getFooter().add(copy, done);
    }

    private void tellCopied(Boolean copied) {
        if (copied) {
            Toasts.success(this, "rest.integrations.key.copied");
        } else {
            Toasts.error(this, "rest.integrations.key.not-copied");
        }
    }
}
