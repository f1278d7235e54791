package app.atalaya.advice.ui;

import app.atalaya.advice.AdviceStatistics;
import app.atalaya.advice.RuleStatistics;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.ToIntFunction;

/** Every rule with what it looks at, and what people make of its suggestions. */
@Route("admin/advice")
@RolesAllowed("ADMINISTRATOR")
class AdviceRulesView extends Div implements HasDynamicTitle {

    AdviceRulesView(AdviceStatistics statistics) {
        addClassNames("at-view", "at-view-full");
        Grid<RuleStatistics> grid = new Grid<>();
        grid.setId("advice-rules");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("advice.rules.title"));
        PhoneCards.on(grid);
        grid.addComponentColumn(this::rule)
                .setKey("rule")
                .setHeader(getTranslation("advice.rules.rule"))
                .setFlexGrow(4)
                .setWidth("260px");
        figure(grid, "accepted", RuleStatistics::accepted);
        figure(grid, "dismissed", RuleStatistics::dismissedCount);
        grid.addColumn(this::mostly)
                .setKey("mostly")
                .setHeader(getTranslation("advice.rules.mostly"))
                .setFlexGrow(1)
                .setWidth("200px");
        grid.setItems(statistics.perRule());
        Div card = new Div(grid);
        card.addClassNames("at-card", "at-card-grid");
        add(new ViewHeader(getTranslation("advice.rules.title"), getTranslation("advice.rules.subtitle")), card);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("advice.rules.title"));
    }

    private void figure(Grid<RuleStatistics> grid, String key, ToIntFunction<RuleStatistics> of) {
        String label = getTranslation("advice.rules." + key);
        PhoneCards.half(grid.addComponentColumn(
                        rule -> PhoneCards.labelled(label, Formats.current().number(of.applyAsInt(rule), 0)))
                .setKey(key)
                .setHeader(label)
                .setFlexGrow(0)
                .setWidth("120px"));
    }

    private Component rule(RuleStatistics rule) {
        Span name = new Span(AdviceTexts.rule(rule.rule()));
        name.addClassName("at-strong");
        Span when = new Span(getTranslation("advice." + rule.rule() + ".when"));
        when.addClassName("at-cell-note");
        Div cell = new Div(name, when);
        cell.addClassNames("at-cell", "advice-rule");
        return cell;
    }

    private String mostly(RuleStatistics rule) {
        return rule.mostlyBecause()
                .map(reason -> getTranslation("advice.reason." + reason.name()))
                .orElse("");
    }
}
