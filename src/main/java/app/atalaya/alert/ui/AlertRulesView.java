package app.atalaya.alert.ui;

import app.atalaya.alert.AlertRule;
import app.atalaya.alert.AlertRules;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.RuleKind;
import app.atalaya.alert.RuleRecord;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import app.atalaya.uikit.UrlValues;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The rules that raise alerts, and how well each does: how often it spoke, and whether people found it useful. */
@Route("admin/alert-rules")
@RolesAllowed({"ADMINISTRATOR", "EXECUTIVE"})
class AlertRulesView extends Div implements HasDynamicTitle {

    private final transient AlertRules rules;
    private final transient AlertWords words;
    private final boolean mayEdit;
    private final Grid<AlertRule> grid = new Grid<>();
    private transient Map<RuleKind, RuleRecord> records = Map.of();

    AlertRulesView(AlertRules rules, CurrentUser currentUser, LiveUpdates liveUpdates, SpokenAlerts spoken) {
        this.rules = rules;
        this.words = spoken.words();
        this.mayEdit = currentUser.get().is(Role.ADMINISTRATOR);
        addClassNames("at-view", "alert-rules-view");
        Div card = new Div(grid);
        card.addClassNames("at-card", "at-card-grid");
        add(
                new ViewHeader(
                        getTranslation("alert.rules.title"),
                        getTranslation("alert.rules.subtitle", AlertRules.RECORD_DAYS)),
                card);
        columns();
        refresh();
        liveUpdates.whileAttached(this, AlertRules.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("alert.rules.title"));
    }

    private void columns() {
        grid.setId("alert-rules");
        grid.getElement().setAttribute("aria-label", getTranslation("alert.rules.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        PhoneCards.on(grid);
        grid.addComponentColumn(this::name)
                .setKey("rule")
                .setHeader(getTranslation("alert.rules.rule"))
                .setFlexGrow(4)
                .setWidth("260px");
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("alert.rules.state"))
                .setWidth("120px")
                .setFlexGrow(0);
        number("raised", rule -> Formats.current().number(recordOf(rule).raised(), 0));
        number("standing", rule -> Formats.current().number(recordOf(rule).standing(), 0));
        number("precision", this::precision);
        if (mayEdit) {
            grid.addComponentColumn(this::edit)
                    .setKey("actions")
                    .setHeader(getTranslation("common.actions"))
                    .setWidth("110px")
                    .setFlexGrow(0);
        }
    }

    private void number(String key, ValueProvider<AlertRule, String> value) {
        String label = getTranslation("alert.rules." + key);
        Grid.Column<AlertRule> column = grid.addComponentColumn(rule -> PhoneCards.labelled(label, value.apply(rule)))
                .setKey(key)
                .setHeader(label)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("140px")
                .setFlexGrow(0);
        PhoneCards.half(column);
    }

    private Component name(AlertRule rule) {
        Span name = new Span(words.rule(rule.kind()));
        name.addClassName("at-strong");
        Span what = new Span(words.definition(rule));
        what.addClassNames("at-cell-note", "alert-rule-what");
        Div cell = new Div(name, what);
        cell.addClassName("at-cell");
        return cell;
    }

    private Component state(AlertRule rule) {
        return new ToneBadge(
                rule.enabled() ? Tone.ACCENT : Tone.NEUTRAL,
                getTranslation(rule.enabled() ? "alert.rules.on" : "alert.rules.off"));
    }

    /** "74 % of 19 ratings". */
    private String precision(AlertRule rule) {
        RuleRecord record = recordOf(rule);
        Double precision = record.precision();
        return precision == null
                ? getTranslation("alert.rules.unrated")
                : getTranslation(
                        "alert.rules.rated",
                        Formats.current().percent(precision, 0),
                        record.useful() + record.useless());
    }

    private RuleRecord recordOf(AlertRule rule) {
        return records.getOrDefault(rule.kind(), new RuleRecord(0, 0, 0, 0));
    }

    private Component edit(AlertRule rule) {
        Button edit = new Button(Icons.EDIT.create(), event -> new RuleDialog(rule, words, rules).open());
        edit.setId("alert-rule-edit-" + UrlValues.word(rule.kind()));
        edit.addThemeName("tertiary");
        edit.setAriaLabel(getTranslation("alert.rules.edit", words.rule(rule.kind())));
        return edit;
    }

    private void refresh() {
        records = rules.records();
        grid.setItems(rules.all());
    }
}
