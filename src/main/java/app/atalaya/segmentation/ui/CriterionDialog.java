package app.atalaya.segmentation.ui;

import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.worth.Criterion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Edits the weight of a criterion and the points of its scale. */
class CriterionDialog extends Dialog {

    private static final int MOST_POINTS = 12;

    private record Row(NumberField figure, NumberField points, Div line) {}

    private final NumberField weight = new NumberField();
    private final Div lines = new Div();
    private final List<Row> rows = new ArrayList<>();
    private final Button add = new Button();

    CriterionDialog(Criterion criterion, Words words, SerializableConsumer<Criterion> edited) {
        setHeaderTitle(words.criterion(criterion.kind()));
        setWidth("520px");
        number(weight, "segmentation.weight", criterion.weight(), 1000);
        weight.setId("segmentation-weight");
        weight.setHelperText(getTranslation("segmentation.weight.help"));
        Paragraph help = new Paragraph(getTranslation("segmentation.scale.help"));
        help.addClassName("at-secondary");
        add.setText(getTranslation("segmentation.scale.add"));
        add.setIcon(Icons.PLUS.create());
        add.setId("segmentation-point-add");
        add.addThemeName("tertiary");
        add.addClickListener(
                event -> row(new Criterion.Point(rows.getLast().figure().getValue() + 1, 100)));
        lines.addClassName("at-column");
        criterion.scale().forEach(this::row);
        add(weight, help, lines, add);
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("segmentation-criterion-cancel");
        Button apply = new Button(getTranslation("segmentation.apply"), event -> apply(criterion.kind(), edited));
        apply.setId("segmentation-criterion-apply");
        apply.addThemeName("primary");
        getFooter().add(back, apply);
    }

    private void row(Criterion.Point point) {
        NumberField figure = number(new NumberField(), "segmentation.scale.figure", point.figure(), 1e12);
        NumberField points = number(new NumberField(), "segmentation.scale.points", point.points(), 100);
        Button remove = new Button(Icons.DELETE.create());
        remove.addThemeName("tertiary");
        remove.setAriaLabel(getTranslation("segmentation.scale.remove"));
        Div line = new Div(figure, points, remove);
        line.addClassNames("at-row", "segmentation-point");
        Row row = new Row(figure, points, line);
        remove.addClickListener(event -> {
            rows.remove(row);
            lines.remove(line);
            limit();
        });
        rows.add(row);
        lines.add(line);
        limit();
    }

    private void limit() {
        add.setEnabled(rows.size() < MOST_POINTS);
        rows.forEach(row -> row.line()
                .getChildren()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setEnabled(rows.size() > 2)));
    }

    private NumberField number(NumberField field, String label, double value, double most) {
        field.setLabel(getTranslation(label));
        field.setMin(0);
        field.setMax(most);
        field.setValue(value);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setRequiredErrorMessage(getTranslation("common.required"))
                .setBadInputErrorMessage(getTranslation("segmentation.number.bad"))
                .setMinErrorMessage(getTranslation("segmentation.number.min"))
                .setMaxErrorMessage(getTranslation("segmentation.number.max", words(most))));
        return field;
    }

    private static String words(double most) {
        return Formats.current().number(most, 0);
    }

    private void apply(Criterion.Kind kind, SerializableConsumer<Criterion> edited) {
        boolean wrong = Stream.concat(
                        Stream.of(weight), rows.stream().flatMap(row -> Stream.of(row.figure(), row.points())))
                .anyMatch(field -> field.isInvalid() || field.getValue() == null);
        if (wrong) {
            return;
        }
        List<Criterion.Point> scale = rows.stream()
                .map(row -> new Criterion.Point(
                        row.figure().getValue(), row.points().getValue()))
                .sorted(Comparator.comparingDouble(Criterion.Point::figure))
                .toList();
        for (int i = 1; i < scale.size(); i++) {
            if (scale.get(i).figure() == scale.get(i - 1).figure()) {
                rows.getLast().figure().setErrorMessage(getTranslation("segmentation.problem.figures"));
                rows.getLast().figure().setInvalid(true);
                return;
            }
        }
        close();
        edited.accept(new Criterion(kind, weight.getValue(), scale));
    }
}
