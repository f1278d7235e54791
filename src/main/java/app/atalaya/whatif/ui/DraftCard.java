package app.atalaya.whatif.ui;

import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The draft of a model: whose it is, and what can be done with it. */
class DraftCard extends TitledCard {

    /** What a person does with a draft. */
    interface Actions {

        void saveDraft();

        void discard();

        void publish(String reason);

        void bringUpToDate();
    }

    private final Paragraph state = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Button save;
    private final Button discard;
    private final Button publish;
    private final Button update;
    private transient Editing editing;

    DraftCard(String title, Editing editing, Actions actions) {
        super(title);
        this.editing = editing;
        state.setId("health-draft-state");
        state.addClassName("at-secondary");
        state.getElement().setAttribute("role", "status");
        save = button("health-draft-save", "health.draft.save", actions::saveDraft);
        discard = button(
                "health-draft-discard",
                "health.draft.discard",
                () -> Confirm.ask(this, actions::discard, "health.draft.discardAsk"));
        publish = button("health-draft-publish", "health.draft.publish", () -> actions.publish(reason.getValue()));
        publish.addThemeName("primary");
        update = button("health-draft-update", "health.draft.update", actions::bringUpToDate);
        reason.setId("health-model-reason");
        reason.setLabel(getTranslation("health.model.reason"));
        reason.setHelperText(getTranslation("health.model.reasonHelp"));
        reason.setMaxLength(400);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> enable());
        Div buttons = new Div(update, discard, save, publish);
        buttons.addClassName("health-model-actions");
        add(state, reason, buttons);
        enable();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.setId(id);
        return button;
    }

    void show(Editing shown, String text) {
        editing = shown;
        state.setText(text);
        enable();
    }

    final void enable() {
        save.setEnabled(editing.isDirty());
        discard.setEnabled(editing.draft() != null || editing.isDirty());
        update.setVisible(editing.isOutdated());
        publish.setEnabled(editing.isPublishable() && !reason.getValue().isBlank());
    }
}
