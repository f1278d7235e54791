package app.atalaya.task.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.SignedInUser;
import app.atalaya.task.TaskCounts;
import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskFilter.Whose;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.task.Tasks;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.UrlValues;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The user's tasks over all accounts, and those of the accounts that they may see. */
@Route("tasks")
@PermitAll
class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TaskLists lists;
    private final TaskGrid grid;
    private final TaskFilters filters;
    private final ViewHeader header = new ViewHeader(getTranslation("task.view.title"), null);
    private final Div body = new Div();
    private TaskUrl url = new TaskUrl(TaskFilter.MINE, TaskSort.DUE, false);

    TasksView(
            TaskLists lists,
            TaskActions actions,
            AccountAccess access,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.lists = lists;
        SignedInUser user = currentUser.get();
        filters = new TaskFilters(access.scope().everything(), filter -> go(shown().with(filter)));
        grid = new TaskGrid(lists, actions, user.zone());
        grid.columns(true);
        grid.onSort((sort, descending) -> go(shown().sortedBy(sort, descending)));
        addClassNames("at-view", "at-view-full");
        body.addClassNames("at-card", "at-card-grid", "task-body");
        add(header, filters, body);
        liveUpdates.whileAttached(this, Tasks.TOPIC + ":" + user.id().value(), () -> refresh(true));
        liveUpdates.calmlyWhileAttached(this, Tasks.TOPIC, () -> refresh(false));
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("task.view.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url = TaskUrl.read(event.getLocation().getQueryParameters());
        show();
    }

    /** My own changes show at once; those of others, where others' tasks are shown, calmly. */
    private void refresh(boolean mine) {
        if (mine == (url.filter().whose() == Whose.MINE)) {
            show();
        }
    }

    private void show() {
        filters.show(url.filter());
        TaskCounts mine = lists.mine();
        header.setSubtitle(getTranslation("task.view.subtitle", mine.open(), mine.overdue()));
        body.removeAll();
        if (lists.count(url.filter()) == 0) {
            body.add(nothing());
        } else {
            grid.show(url.filter(), url.sort(), url.descending());
            body.add(grid);
        }
    }

    private EmptyState nothing() {
        TaskState state = url.filter().state();
        return url.filter().text().isBlank()
                ? new EmptyState(
                        Icons.CHECK, "task.none." + UrlValues.word(state), "task.none.why." + UrlValues.word(state))
                : new EmptyState(Icons.SEARCH, "task.nothing.found", "task.nothing.found.why");
    }

    private TaskUrl shown() {
        return url;
    }

    private void go(TaskUrl wished) {
        getUI().ifPresent(ui -> ui.navigate(TasksView.class, wished.write()));
    }
}
