package app.atalaya.task.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.ui.PanelAddress;
import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of one account; those that are closed show on demand, and the URL says so. */
final class AccountTasks extends Div {

    private static final int WHOLE = 12;
    private static final String PARAMETER = "state";

    private final AccountId account;
    private final transient TaskLists lists;
    private final TaskGrid grid;
    private final Div body = new Div();
    private final Map<TaskState, Button> chips = new EnumMap<>(TaskState.class);
    private TaskState state = TaskState.OPEN;
    private transient @Nullable PanelAddress address;

    AccountTasks(AccountId account, boolean mayEdit, TaskLists lists, TaskActions actions, ZoneId zone) {
        this.account = account;
        this.lists = lists;
        this.grid = new TaskGrid(lists, actions, zone);
        addClassNames("at-card", "at-card-grid", "account-parts");
        setId("account-tasks");
        grid.columns(false);
        FilterChips states = new FilterChips(getTranslation("task.filter.state"));
        for (TaskState each : TaskState.values()) {
            chips.put(
                    each,
                    states.chip("task-state-" + UrlValues.word(each), TaskTexts.state(each), false, on -> go(each)));
        }
        Div bar = new Div(states);
        bar.addClassName("account-parts-bar");
        if (mayEdit) {
            Button add =
                    new Button(getTranslation("task.create"), Icons.PLUS.create(), event -> actions.create(account));
            add.setId("task-add");
            bar.add(add);
        }
        add(bar, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PanelAddress place = PanelAddress.of(TaskLinks.PANEL);
        address = place;
        state = UrlValues.constant(place.get(PARAMETER), TaskState.class).orElse(TaskState.OPEN);
        refresh();
    }

    void refresh() {
        chips.forEach((each, chip) -> FilterChips.set(chip, each == state));
        TaskFilter filter = TaskFilter.of(account, state);
        int count = lists.count(filter);
        Button shown = chips.get(state);
        if (shown != null) {
            chips.forEach((each, chip) -> chip.setText(TaskTexts.state(each)));
            shown.setText(getTranslation(
                    "task.filter.counted",
                    TaskTexts.state(state),
                    Formats.current().number(count, 0)));
        }
        body.removeAll();
        if (count == 0) {
            body.add(new EmptyState(
                    Icons.CHECK, "task.none." + UrlValues.word(state), "task.none.why." + UrlValues.word(state)));
        } else {
            boolean open = state == TaskState.OPEN;
            grid.setAllRowsVisible(count <= WHOLE);
            grid.show(filter, open ? TaskSort.DUE : TaskSort.CLOSED, !open);
            body.add(grid);
        }
    }

    private void go(TaskState wanted) {
        state = wanted;
        if (address != null) {
            address.set(PARAMETER, wanted == TaskState.OPEN ? "" : UrlValues.word(wanted));
        }
        refresh();
    }
}
