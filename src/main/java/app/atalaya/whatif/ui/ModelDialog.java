package app.atalaya.whatif.ui;

import app.atalaya.account.AccountType;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelCriteria;
import app.atalaya.health.ScoringModel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Names a model and says for whom it is. A segment that no account has any more stays selectable as long as it is chosen. */
class ModelDialog extends Dialog {

    private final TextField name = new TextField();
    private final MultiSelectComboBox<String> segments = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<AccountType> types = new MultiSelectComboBox<>();
    private final Paragraph problem = new Paragraph();

    /** @param model null for a new one */
    ModelDialog(@Nullable ScoringModel model, ModelArrangement arrangement, BiConsumer<String, ModelCriteria> chosen) {
        setHeaderTitle(getTranslation(model == null ? "health.models.new" : "health.models.change"));
        setWidth("480px");
        name.setId("health-models-name");
        name.setLabel(getTranslation("health.models.name"));
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        Set<String> all = new TreeSet<>(arrangement.segments());
        if (model != null) {
            name.setValue(ModelTexts.name(model));
            all.addAll(model.criteria().segments());
        }
        segments.setId("health-models-segments");
        segments.setLabel(getTranslation("health.models.segments"));
        segments.setItems(all);
        segments.setWidthFull();
        types.setId("health-models-types");
        types.setLabel(getTranslation("health.models.types"));
        types.setItems(AccountType.values());
        types.setItemLabelGenerator(ModelTexts::type);
        types.setWidthFull();
        if (model != null) {
            segments.setValue(model.criteria().segments());
            types.setValue(model.criteria().types());
        }
        problem.setId("health-models-problem");
        problem.getElement().setAttribute("role", "alert");
        Paragraph help = new Paragraph(getTranslation("health.models.criteriaHelp"));
        help.addClassName("at-secondary");
        add(name, segments, types, help, problem);
        Button cancel = new Button(getTranslation("common.cancel"), event -> close());
        cancel.setId("health-models-cancel");
        Button apply = new Button(getTranslation("common.save"), event -> apply(model, arrangement, chosen));
        apply.setId("health-models-apply");
        apply.addThemeName("primary");
        getFooter().add(cancel, apply);
    }

    private void apply(
            @Nullable ScoringModel model, ModelArrangement arrangement, BiConsumer<String, ModelCriteria> chosen) {
        ModelCriteria criteria = new ModelCriteria(segments.getValue(), types.getValue());
        String wrong = arrangement.problem(name.getValue(), criteria, model == null ? null : model.id());
        if (wrong != null) {
            problem.setText(getTranslation(wrong));
            return;
        }
        close();
        chosen.accept(name.getValue(), criteria);
    }
}
