package app.atalaya.segmentation.ui;

import app.atalaya.account.AccountType;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentRule;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits one rule: what an account gets, and what it must meet for that. */
class RuleDialog extends Dialog {

    private final SegmentRule rule;
    private final Words words;
    private final NumberField scoreEnter = limit("score-enter", 100);
    private final NumberField scoreKeep = limit("score-keep", 100);
    private final NumberField revenueEnter = limit("revenue-enter", 1e12);
    private final NumberField revenueKeep = limit("revenue-keep", 1e12);
    private final TextField industries = new TextField();
    private final TextField countries = new TextField();
    private final MultiSelectComboBox<String> types = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> tiers = new MultiSelectComboBox<>();
    private final SerializableSupplier<String> outcome;

    RuleDialog(SegmentRule rule, Words words, SerializableConsumer<SegmentRule> edited) {
        this.rule = rule;
        this.words = words;
        setHeaderTitle(words.field(rule.field()));
        setWidth("560px");
        outcome = outcome();
        show(scoreEnter, scoreKeep, rule.score());
        show(revenueEnter, revenueKeep, rule.revenue());
        list(industries, "industries", rule.industries());
        list(countries, "countries", rule.countries());
        choice(
                types,
                "types",
                Arrays.stream(AccountType.values()).map(Enum::name).toList(),
                SegmentField.TYPE,
                rule.types());
        choice(tiers, "tiers", List.of("1", "2", "3"), SegmentField.TIER, rule.tiers());
        add(
                pair(scoreEnter, scoreKeep),
                pair(revenueEnter, revenueKeep),
                pair(types, tiers),
                pair(industries, countries));
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("segmentation-rule-cancel");
        Button apply = new Button(getTranslation("segmentation.apply"), event -> apply(edited));
        apply.setId("segmentation-rule-apply");
        apply.addThemeName("primary");
        getFooter().add(back, apply);
    }

    /** A rule that asks for nothing yet. */
    static SegmentRule fresh(SegmentField field) {
        return new SegmentRule(
                UUID.randomUUID().toString(),
                field,
                switch (field) {
                    case TIER -> "3";
                    case TYPE -> AccountType.STANDARD.name();
                    case SEGMENT -> "";
                },
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private SerializableSupplier<String> outcome() {
        if (rule.field() == SegmentField.SEGMENT) {
            TextField segment = new TextField(getTranslation("segmentation.rule.outcome"));
            segment.setId("segmentation-rule-outcome");
            segment.setMaxLength(60);
            segment.setValue(rule.outcome());
            segment.setRequiredIndicatorVisible(true);
            segment.setWidthFull();
            add(segment);
            return () -> {
                segment.setErrorMessage(getTranslation("common.required"));
                segment.setInvalid(segment.getValue().isBlank());
                return segment.getValue().strip();
            };
        }
        Select<String> value = new Select<>();
        value.setId("segmentation-rule-outcome");
        value.setLabel(getTranslation("segmentation.rule.outcome"));
        value.setItems(
                rule.field() == SegmentField.TIER
                        ? List.of("1", "2", "3")
                        : Arrays.stream(AccountType.values()).map(Enum::name).toList());
        value.setItemLabelGenerator(item -> words.value(rule.field(), item));
        value.setValue(rule.outcome());
        value.setWidthFull();
        add(value);
        return value::getValue;
    }

    private NumberField limit(String key, double most) {
        NumberField field = new NumberField(getTranslation("segmentation.rule." + key));
        field.setId("segmentation-rule-" + key);
        field.setMin(0);
        field.setMax(most);
        field.setClearButtonVisible(true);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setBadInputErrorMessage(getTranslation("segmentation.number.bad"))
                .setMinErrorMessage(getTranslation("segmentation.number.min"))
                .setMaxErrorMessage(getTranslation(
                        "segmentation.number.max", Formats.current().number(most, 0))));
        return field;
    }

    private static void show(NumberField enter, NumberField keep, SegmentRule.@Nullable Limit limit) {
        if (limit != null) {
            enter.setValue(limit.enter());
            keep.setValue(limit.keep());
        }
    }

    private void list(TextField field, String key, Set<String> values) {
        field.setId("segmentation-rule-" + key);
        field.setLabel(getTranslation("segmentation.rule." + key));
        field.setHelperText(getTranslation("segmentation.rule.list"));
        field.setValue(values.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void choice(
            MultiSelectComboBox<String> field, String key, List<String> items, SegmentField kind, Set<String> values) {
        field.setId("segmentation-rule-" + key);
        field.setLabel(getTranslation("segmentation.rule." + key));
        field.setItems(items);
        field.setItemLabelGenerator(item -> words.value(kind, item));
        field.setValue(values);
    }

    private static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("segmentation-pair");
        return pair;
    }

    private void apply(SerializableConsumer<SegmentRule> edited) {
        String value = outcome.get();
        boolean wrong = value.isBlank()
                || Stream.of(scoreEnter, scoreKeep, revenueEnter, revenueKeep).anyMatch(NumberField::isInvalid)
                || !agree(scoreEnter, scoreKeep)
                || !agree(revenueEnter, revenueKeep);
        if (!wrong) {
            close();
            edited.accept(new SegmentRule(
                    rule.id(),
                    rule.field(),
                    value,
                    limit(scoreEnter, scoreKeep),
                    limit(revenueEnter, revenueKeep),
                    values(industries),
                    values(countries).stream()
                            .map(country -> country.toUpperCase(Locale.ROOT))
                            .collect(Collectors.toSet()),
                    types.getValue(),
                    tiers.getValue()));
        }
    }

    /** Keeping must not be harder than entering. */
    private boolean agree(NumberField enter, NumberField keep) {
        boolean fine = keep.getValue() == null || (enter.getValue() != null && keep.getValue() <= enter.getValue());
        if (!fine) {
            keep.setErrorMessage(getTranslation("segmentation.problem.keep"));
            keep.setInvalid(true);
        }
        return fine;
    }

    private static SegmentRule.@Nullable Limit limit(NumberField enter, NumberField keep) {
        Double from = enter.getValue();
        Double down = keep.getValue();
        return from == null ? null : new SegmentRule.Limit(from, down == null ? from : down);
    }

    private static Set<String> values(TextField field) {
        return Arrays.stream(field.getValue().split("[,;]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
