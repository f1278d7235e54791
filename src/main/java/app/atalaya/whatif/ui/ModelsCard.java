package app.atalaya.whatif.ui;

import app.atalaya.health.Arrangement;
import app.atalaya.health.Arrangement.Oddity;
import app.atalaya.health.Arrangement.Remark;
import app.atalaya.health.ModelId;
import app.atalaya.health.ScoringModel;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The models in the order in which accounts are held against them; one of them is open below. */
class ModelsCard extends TitledCard {

    /** What a person does with the models. */
    interface Actions {

        void open(ModelId model);

        void add();

        void edit(ScoringModel model);

        void move(ScoringModel model, int place);

        void remove(ScoringModel model);
    }

    private final boolean editable;
    private final transient Actions actions;
    private final OrderedList list = new OrderedList();

    ModelsCard(String title, boolean editable, Actions actions) {
        super(title);
        this.editable = editable;
        this.actions = actions;
        list.setId("health-models");
        list.addClassName("health-models");
        Span rule = new Span(getTranslation("health.models.rule"));
        rule.addClassName("at-secondary");
        add(rule, list);
        if (editable) {
            Button add = new Button(getTranslation("health.models.add"), Icons.PLUS.create(), event -> actions.add());
            add.setId("health-models-add");
            withActions(add);
        }
    }

    void show(Arrangement arrangement, ModelId open, List<Remark> remarks) {
        list.removeAll();
        for (int place = 0; place < arrangement.models().size(); place++) {
            ScoringModel model = arrangement.models().get(place);
            list.add(row(
                    model, place, arrangement.models().size() - 1, model.id().equals(open), remarks));
        }
    }

    private ListItem row(ScoringModel model, int place, int last, boolean open, List<Remark> remarks) {
        Button name = new Button(ModelTexts.name(model), event -> actions.open(model.id()));
        name.setId("health-models-open-" + model.id().value());
        name.addThemeName("tertiary");
        name.getElement().setAttribute("aria-pressed", String.valueOf(open));
        Span criteria = new Span(ModelTexts.criteria(model));
        criteria.addClassName("at-secondary");
        Div what = new Div(name, criteria);
        what.addClassName("health-models-what");
        remarks.stream()
                .filter(remark -> remark.model().equals(model.id()))
                .forEach(remark -> what.add(warning(remark)));
        ListItem row = new ListItem(what);
        row.addClassName("health-models-row");
        if (editable && !model.standard()) {
            row.add(buttons(model, place, last));
        }
        return row;
    }

    private Component warning(Remark remark) {
        Span text = new Span(
                remark.oddity() == Oddity.NEVER_REACHED
                        ? getTranslation("health.models.neverReached")
                        : getTranslation("health.models.unknownSegment", remark.segment()));
        Div warning = new Div(Icons.WARNING.create(), text);
        warning.addClassName("health-models-warning");
        return warning;
    }

    private Div buttons(ScoringModel model, int place, int last) {
        Button up = button(model, "up", "▲", shown -> actions.move(shown, place - 1));
        up.setEnabled(place > 0);
        Button down = button(model, "down", "▼", shown -> actions.move(shown, place + 1));
        down.setEnabled(place < last - 1);
        Button edit = button(model, "edit", "", actions::edit);
        edit.setIcon(Icons.EDIT.create());
        Button remove = button(model, "remove", "", actions::remove);
        remove.setIcon(Icons.DELETE.create());
        Div buttons = new Div(up, down, edit, remove);
        buttons.addClassName("health-models-buttons");
        return buttons;
    }

    private Button button(ScoringModel model, String what, String sign, Consumer<ScoringModel> action) {
        Button button = new Button(sign, event -> action.accept(model));
        button.setId("health-models-" + what + "-" + model.id().value());
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation("health.models." + what, ModelTexts.name(model)));
        return button;
    }
}
