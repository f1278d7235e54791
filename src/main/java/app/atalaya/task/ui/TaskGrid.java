package app.atalaya.task.ui;

import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Tasks, a page at a time, in the order of the database. */
final class TaskGrid extends Grid<TaskLine> {

    private final transient TaskCells cells;
    private final LocalDate today;
    private final ZoneId zone;
    private TaskFilter filter = TaskFilter.MINE;
    private TaskSort sort = TaskSort.DUE;
    private boolean descending;
    private boolean isShowing;

    TaskGrid(TaskLists lists, TaskActions actions, ZoneId zone) {
        this.cells = new TaskCells(actions);
        this.today = actions.today();
        this.zone = zone;
        setId("task-grid");
        addClassName("task-grid");
        setSelectionMode(SelectionMode.NONE);
        setPageSize(50);
        getElement().setAttribute("aria-label", getTranslation("task.title"));
        PhoneCards.on(this);
        setDataProvider(DataProvider.fromCallbacks(
                query -> lists.page(filter, sort, descending, query.getOffset(), query.getLimit()).stream(),
                query -> lists.count(filter)));
    }

    /** @param withAccount where the tasks are of several accounts */
    void columns(boolean withAccount) {
        addComponentColumn(cells::box)
                .setKey("done")
                .setHeader(getTranslation("task.column.done"))
                .setWidth("64px")
                .setFlexGrow(0)
                .setPartNameGenerator(task -> "task-box");
        PhoneCards.beside(headed(addComponentColumn(cells::words), TaskSort.TITLE)
                .setFlexGrow(4)
                .setWidth("220px"));
        if (withAccount) {
            headed(addComponentColumn(TaskGrid::account), TaskSort.ACCOUNT)
                    .setFlexGrow(2)
                    .setWidth("170px");
        }
        PhoneCards.half(headed(addComponentColumn(TaskTexts::owner), TaskSort.OWNER)
                .setFlexGrow(2)
                .setWidth("180px"));
        PhoneCards.half(headed(addComponentColumn(task -> TaskTexts.due(task, today)), TaskSort.DUE)
                .setFlexGrow(0)
                .setWidth("170px"));
        headed(addComponentColumn(this::closed), TaskSort.CLOSED).setFlexGrow(0).setWidth("150px");
        addComponentColumn(cells::buttons)
                .setKey("actions")
                .setHeader(getTranslation("common.actions"))
                .setWidth("90px")
                .setFlexGrow(0);
    }

    /** Hears when the user asks for another order. */
    void onSort(SerializableBiConsumer<TaskSort, Boolean> listener) {
        getColumns().stream()
                .filter(column -> !List.of("done", "actions").contains(column.getKey()))
                .forEach(column -> column.setSortable(true).setSortProperty(column.getKey()));
        addSortListener(event -> {
            if (!isShowing) {
                event.getSortOrder().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                order -> listener.accept(
                                        TaskSort.valueOf(order.getSorted().getKey()),
                                        order.getDirection() == SortDirection.DESCENDING),
                                () -> listener.accept(TaskSort.DUE, false));
            }
        });
    }

    void show(TaskFilter wanted, TaskSort order, boolean downwards) {
        filter = wanted;
        sort = order;
        descending = downwards;
        Column<TaskLine> closedAt = getColumnByKey(TaskSort.CLOSED.name());
        closedAt.setVisible(wanted.state() != TaskState.OPEN);
        Column<TaskLine> ordered = getColumnByKey(order.name());
        if (ordered != null && ordered.isSortable()) {
            isShowing = true;
            sort(List.of(new GridSortOrder<>(ordered, downwards ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
            isShowing = false;
        }
        getDataProvider().refreshAll();
    }

    private Column<TaskLine> headed(Column<TaskLine> column, TaskSort key) {
        return column.setKey(key.name()).setHeader(getTranslation("task.column." + key.name()));
    }

    private static Component account(TaskLine task) {
        Anchor link =
                new Anchor(TaskLinks.of(task.account().key()), task.account().name());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("account-link");
        return link;
    }

    private Component closed(TaskLine task) {
        return new Span(
                task.closedAt() == null ? "" : Formats.current().date(LocalDate.ofInstant(task.closedAt(), zone)));
    }
}
