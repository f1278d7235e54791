package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.BacktestParameters;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.Backtests;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs so far, the newest first. */
class RunList extends TitledCard {

    private final transient Backtests backtests;
    private final transient UserDirectory people;
    private final ZoneId zone;
    private final Grid<BacktestRun> grid = new Grid<>();
    private final Paragraph none = new Paragraph();
    private final Map<UserId, Person> starters = new HashMap<>();

    RunList(Backtests backtests, UserDirectory people, ZoneId zone) {
        super(BacktestWords.text("backtest.list.title"));
        this.backtests = backtests;
        this.people = people;
        this.zone = zone;
        addClassNames("at-card-grid", "backtest-list");
        none.setText(getTranslation("backtest.list.none"));
        none.addClassName("at-secondary");
        columns();
        grid.setId("backtest-runs");
        grid.setPageSize(20);
        grid.setItems(query -> page(query.getOffset(), query.getLimit()).stream(), query -> backtests.count());
        add(grid, none);
    }

    private void columns() {
        Grid.Column<BacktestRun> run = grid.addComponentColumn(this::link)
                .setHeader(getTranslation("backtest.list.run"))
                .setFlexGrow(1);
        grid.addColumn(BacktestWords::model)
                .setHeader(getTranslation("backtest.list.model"))
                .setFlexGrow(3);
        Grid.Column<BacktestRun> auc = grid.addComponentColumn(RunList::auc)
                .setHeader(getTranslation("backtest.list.auc", BacktestParameters.FIT_HORIZON))
                .setFlexGrow(1);
        Grid.Column<BacktestRun> who = grid.addColumn(this::starter)
                .setHeader(getTranslation("backtest.list.who"))
                .setFlexGrow(2);
        Grid.Column<BacktestRun> when = grid.addColumn(each -> Formats.current().dateTime(each.startedAt(), zone))
                .setHeader(getTranslation("backtest.list.when"))
                .setFlexGrow(3);
        grid.addColumn(BacktestWords::state)
                .setHeader(getTranslation("backtest.list.state"))
                .setFlexGrow(2);
        PhoneCards.on(grid);
        PhoneCards.half(run);
        PhoneCards.half(auc);
        PhoneCards.widestOnly(who);
        PhoneCards.wideOnly(when);
    }

    private Component link(BacktestRun run) {
        RouterLink link = new RouterLink("", BacktestView.class);
        link.setText(getTranslation("backtest.run.name", String.valueOf(run.id())));
        link.setQueryParameters(BacktestState.run(run.id()).query());
        link.setId("backtest-open-" + run.id());
        return link;
    }

    private static Component auc(BacktestRun run) {
        BacktestFigures figures = run.figures();
        String auc = figures == null
                ? "–"
                : BacktestWords.auc(
                        figures.horizon(BacktestParameters.FIT_HORIZON).measured());
        return PhoneCards.labelled(BacktestWords.text("backtest.list.auc", BacktestParameters.FIT_HORIZON) + " ", auc);
    }

    private String starter(BacktestRun run) {
        Person person = starters.get(run.startedBy());
        return person == null ? "" : person.name();
    }

    private List<BacktestRun> page(int offset, int limit) {
        List<BacktestRun> page = backtests.page(offset, limit);
        starters.putAll(people.named(page.stream().map(BacktestRun::startedBy).collect(Collectors.toSet())));
        return page;
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
        boolean any = backtests.count() > 0;
        grid.setVisible(any);
        none.setVisible(!any);
    }
}
