package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.segmentation.SegmentationSettings;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.Stream;

/** How patient the rules are. */
class SettingsCard extends TitledCard {

    SettingsCard(SegmentationModel model, boolean editable, SerializableConsumer<SegmentationModel> changed) {
        super(Words.text("segmentation.settings"));
        addClassName("at-span-4");
        SegmentationSettings settings = model.settings();
        add(
                line("hold", Formats.current().number(settings.holdDays(), 0)),
                line("quiet", Formats.current().number(settings.quietDays(), 0)),
                line("material-score", Formats.current().number(settings.materialScore(), 0)),
                line("material-revenue", Formats.current().percent(settings.materialRevenueShare(), 0)),
                line("capacity", Formats.current().number(settings.tierOneCapacity(), 0)));
        if (editable) {
            Button edit = new Button(
                    Icons.EDIT.create(), event -> dialog(model, changed).open());
            edit.setId("segmentation-edit-settings");
            edit.addThemeName("tertiary");
            edit.setAriaLabel(getTranslation("segmentation.edit", getTranslation("segmentation.settings")));
            withActions(edit);
        }
    }

    private Div line(String key, String value) {
        Span name = new Span(getTranslation("segmentation.setting." + key));
        name.addClassName("segmentation-line-text");
        Span figure = new Span(value);
        figure.addClassNames("at-numbers", "at-strong");
        Div line = new Div(name, figure);
        line.addClassName("segmentation-line");
        return line;
    }

    private Dialog dialog(SegmentationModel model, SerializableConsumer<SegmentationModel> changed) {
        SegmentationSettings settings = model.settings();
        IntegerField hold = field("hold", settings.holdDays(), 0, 365);
        IntegerField quiet = field("quiet", settings.quietDays(), 0, 3650);
        IntegerField score = field("material-score", (int) Math.round(settings.materialScore()), 0, 100);
        IntegerField revenue =
                field("material-revenue", (int) Math.round(settings.materialRevenueShare() * 100), 0, 1000);
        IntegerField capacity = field("capacity", settings.tierOneCapacity(), 1, 10_000);
        Dialog dialog = new Dialog(hold, quiet, score, revenue, capacity);
        dialog.setHeaderTitle(getTranslation("segmentation.settings"));
        dialog.setWidth("480px");
        Button back = new Button(getTranslation("common.cancel"), event -> dialog.close());
        back.setId("segmentation-settings-cancel");
        Button apply = new Button(getTranslation("segmentation.apply"), event -> {
            if (Stream.of(hold, quiet, score, revenue, capacity)
                    .noneMatch(field -> field.isInvalid() || field.getValue() == null)) {
                dialog.close();
                SegmentationSettings edited = new SegmentationSettings(
                        hold.getValue(),
                        quiet.getValue(),
                        score.getValue(),
                        revenue.getValue() / 100.0,
                        capacity.getValue());
                changed.accept(new SegmentationModel(model.version(), model.criteria(), model.rules(), edited));
            }
        });
        apply.setId("segmentation-settings-apply");
        apply.addThemeName("primary");
        dialog.getFooter().add(back, apply);
        return dialog;
    }

    private IntegerField field(String key, int value, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("segmentation.setting." + key));
        field.setId("segmentation-setting-" + key);
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.setWidthFull();
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("segmentation.number.bad"))
                .setMinErrorMessage(getTranslation("segmentation.number.least", least))
                .setMaxErrorMessage(getTranslation(
                        "segmentation.number.max", Formats.current().number(most, 0))));
        return field;
    }
}
