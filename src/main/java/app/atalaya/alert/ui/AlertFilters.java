package app.atalaya.alert.ui;

import app.atalaya.alert.AlertFilter;
import app.atalaya.alert.AlertFilter.Scope;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.RuleKind;
import app.atalaya.alert.Severity;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which alerts the inbox shows: state, whose, rule, severity, account. */
class AlertFilters extends Div {

    private final Consumer<AlertFilter> changed;
    private final Map<AlertState, Button> states = new EnumMap<>(AlertState.class);
    private final Select<Scope> scope = new Select<>();
    private final Select<RuleKind> kind = new Select<>();
    private final Select<Severity> severity = new Select<>();
    private final TextField text = new TextField();
    private AlertFilter filter = AlertFilter.open(Scope.MINE);
    private boolean showing;

    AlertFilters(AlertWords words, Consumer<AlertFilter> changed) {
        this.changed = changed;
        addClassName("alerts-filters");
        FilterChips chips = new FilterChips(getTranslation("alert.filter.state"));
        for (AlertState state : AlertState.values()) {
            states.put(
                    state,
                    chips.chip(
                            "alerts-" + UrlValues.word(state),
                            getTranslation("alert.state." + UrlValues.word(state)),
                            false,
                            on -> to(filter.in(state))));
        }
        select(scope, "scope", Scope.values(), value -> to(filter.in(value)));
        scope.setEmptySelectionAllowed(false);
        select(severity, "severity", Severity.values(), value -> to(filter.of(value)));
        kind.setItems(RuleKind.values());
        anyOf(kind, "rule");
        kind.setItemLabelGenerator(
                value -> value == null ? getTranslation("alert.filter.rule.any") : words.rule(value));
        kind.addValueChangeListener(event -> to(filter.of(event.getValue())));
        text.setId("alerts-text");
        text.setPlaceholder(getTranslation("alert.filter.account"));
        text.setAriaLabel(getTranslation("alert.filter.account"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> to(filter.named(event.getValue())));
        add(chips, scope, kind, severity, text);
    }

    void show(AlertFilter now, int open, int snoozed) {
        filter = now;
        showing = true;
        try {
            states.forEach((state, chip) -> FilterChips.set(chip, state == now.state()));
            count(AlertState.OPEN, open);
            count(AlertState.SNOOZED, snoozed);
            scope.setValue(now.scope());
            kind.setValue(now.kind());
            severity.setValue(now.severity());
            text.setValue(now.text());
        } finally {
            showing = false;
        }
    }

    private void count(AlertState state, int number) {
        Button chip = states.get(state);
        if (chip != null) {
            chip.setText(getTranslation("alert.state." + UrlValues.word(state) + ".count", number));
        }
    }

    private <T extends Enum<T>> void select(Select<T> select, String name, T[] values, Consumer<T> listener) {
        select.setItems(values);
        anyOf(select, name);
        select.setItemLabelGenerator(value ->
                getTranslation("alert.filter." + name + "." + (value == null ? "any" : UrlValues.word(value))));
        select.addValueChangeListener(event -> listener.accept(event.getValue()));
    }

    private void anyOf(Select<?> select, String name) {
        select.setId("alerts-" + name);
        select.setAriaLabel(getTranslation("alert.filter." + name));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("alert.filter." + name + ".any"));
    }

    private void to(AlertFilter wanted) {
        if (!showing) {
            changed.accept(wanted);
        }
    }
}
