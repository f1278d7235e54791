package app.atalaya.intake.ui;

import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.Imports;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PhoneCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Past imports, newest first. */
class ImportList extends Div {

    private final transient Imports imports;
    private final transient UserDirectory people;
    private final ZoneId zone;
    private final Grid<ImportRun> grid = new Grid<>();
    private final Map<UserId, Person> importers = new HashMap<>();
    private final EmptyState empty = new EmptyState(Icons.IMPORTS, "intake.empty.title", "intake.empty.why");

    ImportList(Imports imports, UserDirectory people, ZoneId zone, LiveUpdates liveUpdates) {
        this.imports = imports;
        this.people = people;
        this.zone = zone;
        addClassNames("at-card", "at-card-grid", "intake-list");
        columns();
        grid.setId("imports-grid");
        grid.setItems(query -> page(query.getOffset(), query.getLimit()).stream(), query -> imports.count());
        add(grid, empty);
        showEither();
        liveUpdates.whileAttached(this, "imports", this::refresh);
    }

    private void columns() {
        Grid.Column<ImportRun> file = grid.addComponentColumn(this::file)
                .setHeader(getTranslation("intake.list.file"))
                .setFlexGrow(3);
        Grid.Column<ImportRun> kind = grid.addColumn(run -> ImportWords.kind(run.kind()))
                .setHeader(getTranslation("intake.list.kind"))
                .setFlexGrow(2);
        grid.addColumn(this::importer)
                .setHeader(getTranslation("intake.list.who"))
                .setFlexGrow(1);
        Grid.Column<ImportRun> when = grid.addColumn(run -> Formats.current().dateTime(run.createdAt(), zone))
                .setHeader(getTranslation("intake.list.when"))
                .setFlexGrow(2);
        grid.addComponentColumn(ImportList::state)
                .setHeader(getTranslation("intake.list.state"))
                .setFlexGrow(2);
        grid.addColumn(run -> getTranslation(
                        "intake.list.counts",
                        number(run.created()),
                        number(run.changed()),
                        number(run.unchanged()),
                        number(run.rejected())))
                .setHeader(getTranslation("intake.list.rows"))
                .setFlexGrow(7);
        PhoneCards.on(grid);
        PhoneCards.hidden(kind);
        PhoneCards.half(when);
        file.setKey("file");
    }

    private Component file(ImportRun run) {
        RouterLink link = new RouterLink("", ImportsView.class);
        link.setText(run.fileName());
        link.setQueryParameters(ImportState.run(run.id()));
        link.setId("import-open-" + run.id());
        link.addClassNames("at-ellipsis", "intake-open");
        return link;
    }

    static Component state(ImportRun run) {
        Span state = new Span(ImportWords.state(run));
        state.addClassNames("intake-state", "intake-state-" + run.state().name().toLowerCase(Locale.ROOT));
        return state;
    }

    private String importer(ImportRun run) {
        Person person = importers.get(run.importer());
        return person == null ? "" : person.name();
    }

    private List<ImportRun> page(int offset, int limit) {
        List<ImportRun> page = imports.page(offset, limit);
        importers.putAll(people.named(page.stream().map(ImportRun::importer).collect(Collectors.toSet())));
        return page;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        showEither();
    }

    private void showEither() {
        boolean any = imports.count() > 0;
        grid.setVisible(any);
        empty.setVisible(!any);
    }

    private static String number(int count) {
        return Formats.current().number(count, 0);
    }
}
