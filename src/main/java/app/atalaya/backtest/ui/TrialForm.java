package app.atalaya.backtest.ui;

import app.atalaya.backtest.Alarm;
import app.atalaya.backtest.BacktestBusyException;
import app.atalaya.backtest.BacktestParameters;
import app.atalaya.backtest.Backtests;
import app.atalaya.backtest.Outcome;
import app.atalaya.backtest.Rhythm;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is to be tried, and the button that starts it. */
class TrialForm extends TitledCard {

    private final transient Backtests backtests;
    private final SerializableSupplier<List<ModelChoice>> choices;
    private final SerializableConsumer<Long> started;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Rhythm> rhythm = new Select<>();
    private final Select<Alarm> alarm = new Select<>();
    private final Select<Outcome> outcome = new Select<>();
    private final IntegerField grace = new IntegerField();
    private final Select<ModelChoice> version = new Select<>();
    private final Paragraph problems = new Paragraph();
    private final Button start = new Button();
    private final LocalDate today;

    /** @param choices reads what can be tried, what is tried most first */
    TrialForm(
            Backtests backtests, SerializableSupplier<List<ModelChoice>> choices, SerializableConsumer<Long> started) {
        super(BacktestWords.text("backtest.form.title"));
        this.backtests = backtests;
        this.choices = choices;
        this.started = started;
        BacktestParameters usual = backtests.usual();
        this.today = usual.to();
        addClassName("backtest-form");
        day(from, "from", usual.from());
        day(to, "to", usual.to());
        choice(rhythm, "rhythm", List.of(Rhythm.values()), usual.rhythm());
        choice(alarm, "alarm", List.of(Alarm.values()), usual.alarm());
        choice(outcome, "outcome", List.of(Outcome.values()), usual.outcome());
        grace(usual.graceDays());
        version.setId("backtest-version");
        version.setLabel(getTranslation("backtest.form.version"));
        version.setItemLabelGenerator(ModelChoice::text);
        refresh();
        problems.setId("backtest-problems");
        problems.addClassName("backtest-problems");
        start.setText(getTranslation("backtest.form.start"));
        start.setId("backtest-start");
        start.addThemeName("primary");
        start.addClickListener(event -> start());
        Div fields = new Div(from, to, rhythm, version, alarm, outcome, grace);
        fields.addClassName("backtest-fields");
        Paragraph definition = new Paragraph(
                getTranslation("backtest.form.definition") + " " + getTranslation("backtest.form.versionHelp"));
        definition.addClassName("at-secondary");
        Div actions = new Div(start);
        actions.addClassName("backtest-actions");
        add(fields, definition, problems, actions);
        check();
    }

    private void day(DatePicker picker, String name, LocalDate value) {
        picker.setId("backtest-" + name);
        picker.setLabel(getTranslation("backtest.form." + name));
        picker.setI18n(ComponentTexts.datePicker(getLocale()));
        picker.setValue(value);
        picker.addValueChangeListener(change -> check());
    }

    private <E extends Enum<E>> void choice(Select<E> select, String name, List<E> items, E value) {
        select.setId("backtest-" + name);
        select.setLabel(getTranslation("backtest.form." + name));
        select.setItems(items);
        select.setItemLabelGenerator(item -> BacktestWords.word(item, name));
        select.setValue(value);
    }

    private void grace(int value) {
        grace.setId("backtest-grace");
        grace.setLabel(getTranslation("backtest.form.grace"));
        grace.setMin(0);
        grace.setMax(365);
        grace.setManualValidation(true);
        grace.setValue(value);
        grace.addValueChangeListener(change -> check());
    }

    /** Reads again what can be tried; a choice that is gone gives way to the version in force. */
    final void refresh() {
        List<ModelChoice> present = choices.get();
        ModelChoice chosen = version.getValue();
        version.setItems(present);
        version.setValue(present.contains(chosen) ? chosen : present.getFirst());
    }

    /** Null while something is not filled in. */
    private @Nullable BacktestParameters parameters() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        Integer days = grace.getValue();
        return first == null || last == null || days == null
                ? null
                : new BacktestParameters(first, last, rhythm.getValue(), alarm.getValue(), outcome.getValue(), days);
    }

    private void check() {
        BacktestParameters parameters = parameters();
        List<String> wrong = parameters == null ? List.of("backtest.problem.missing") : parameters.problems(today);
        problems.setText(
                String.join(" ", wrong.stream().map(this::getTranslation).toList()));
        problems.setVisible(!wrong.isEmpty());
        start.setEnabled(wrong.isEmpty());
    }

    private void start() {
        BacktestParameters parameters = parameters();
        if (parameters == null) {
            return;
        }
        try {
            started.accept(version.getValue().start(backtests, parameters));
        } catch (BacktestBusyException busy) {
            Toasts.error(this, "backtest.busy");
        } catch (OptimisticLockingFailureException changed) {
            refresh();
            Toasts.error(this, "backtest.form.draftChanged");
        }
    }
}
