package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.FilterChips;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What moved the score between any two days, which the URL names. */
class ChangeExplorer extends ChangeCard {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final List<Integer> PRESETS = List.of(30, 90);

    private final AccountId account;
    private final transient HealthSources sources;
    private final transient PanelAddress address;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Map<Integer, Button> presets = new LinkedHashMap<>();
    private transient ChangePeriod period;

    ChangeExplorer(AccountId account, HealthSources sources, PanelAddress address) {
        super(account, sources.explanations());
        this.account = account;
        this.sources = sources;
        this.address = address;
        period = ChangePeriod.read(address.get(FROM), address.get(TO), sources.today());
        FilterChips chips = new FilterChips(getTranslation("health.change.presets"));
        for (int days : PRESETS) {
            presets.put(
                    days,
                    chips.chip(
                            "health-change-last-" + days, getTranslation("health.change.preset", days), false, on -> {
                                ChangePeriod last = ChangePeriod.last(days, sources.today());
                                fill(last);
                                go(last);
                            }));
        }
        field(from, FROM);
        field(to, TO);
        Div choice = new Div(from, to, chips);
        choice.addClassName("health-change-days");
        addComponentAtIndex(1, choice);
        fill(period);
        mark();
    }

    private void field(DatePicker field, String name) {
        field.setId("health-change-" + name);
        field.setLabel(getTranslation("health.change." + name));
        field.setI18n(ComponentTexts.datePicker(getLocale()));
        field.setMax(sources.today());
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(ChangePeriod.of(from.getValue(), to.getValue(), sources.today()));
            }
        });
    }

    private void go(ChangePeriod wanted) {
        period = wanted;
        if (wanted.from() != null && wanted.to() != null) {
            boolean usual = wanted.isLast(ChangePeriod.USUAL_DAYS, sources.today());
            address.set(FROM, usual ? "" : wanted.from().toString());
            address.set(TO, usual ? "" : wanted.to().toString());
        }
        mark();
        refresh();
    }

    /** Not after the user's own change: what was typed stays, even if it is no day. */
    private void fill(ChangePeriod days) {
        from.setValue(days.from());
        to.setValue(days.to());
    }

    private void mark() {
        LocalDate today = sources.today();
        presets.forEach((days, chip) -> FilterChips.set(chip, period.isLast(days, today)));
    }

    /** Reads the change again; the days stay. */
    final void refresh() {
        String problem = period.problem();
        if (problem == null) {
            show(sources.explanations()
                    .change(account, Objects.requireNonNull(period.from()), Objects.requireNonNull(period.to())));
        } else {
            showProblem(getTranslation(problem));
        }
    }
}
