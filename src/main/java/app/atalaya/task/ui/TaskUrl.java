package app.atalaya.task.ui;

import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskFilter.Whose;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which tasks, in which order, as the query of a URL and back. What a URL says wrongly is left out. */
record TaskUrl(TaskFilter filter, TaskSort sort, boolean descending) implements Serializable {

    static TaskUrl read(QueryParameters query) {
        TaskState state = UrlValues.constant(query, "state", TaskState.class).orElse(TaskState.OPEN);
        TaskFilter filter = TaskFilter.MINE
                .whose(UrlValues.constant(query, "whose", Whose.class).orElse(Whose.MINE))
                .state(state)
                .text(query.getSingleParameter("text").orElse(""));
        return new TaskUrl(
                filter,
                UrlValues.constant(query, "sort", TaskSort.class).orElse(usual(state)),
                query.getSingleParameter("order")
                        .map("desc"::equals)
                        .orElse(state != TaskState.OPEN
                                && query.getSingleParameter("sort").isEmpty()));
    }

    QueryParameters write() {
        Map<String, String> values = new LinkedHashMap<>();
        if (filter.whose() != Whose.MINE) {
            values.put("whose", UrlValues.word(filter.whose()));
        }
        if (filter.state() != TaskState.OPEN) {
            values.put("state", UrlValues.word(filter.state()));
        }
        if (!filter.text().isBlank()) {
            values.put("text", filter.text());
        }
        if (!equals(new TaskUrl(filter, usual(filter.state()), filter.state() != TaskState.OPEN))) {
            values.put("sort", UrlValues.word(sort));
            values.put("order", descending ? "desc" : "asc");
        }
        return QueryParameters.simple(values);
    }

    /** Another state begins with its usual order. */
    TaskUrl with(TaskFilter changed) {
        return changed.state() == filter.state()
                ? new TaskUrl(changed, sort, descending)
                : new TaskUrl(changed, usual(changed.state()), changed.state() != TaskState.OPEN);
    }

    TaskUrl sortedBy(TaskSort changed, boolean downwards) {
        return new TaskUrl(filter, changed, downwards);
    }

    private static TaskSort usual(TaskState state) {
        return state == TaskState.OPEN ? TaskSort.DUE : TaskSort.CLOSED;
    }
}
