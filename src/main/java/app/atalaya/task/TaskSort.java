package app.atalaya.task;

/** What lists of tasks are ordered by. */
public enum TaskSort {
    /** What is overdue first, what has no date last. */
    DUE("t.due_on"),
    TITLE("t.title_folded"),
    ACCOUNT("a.name_folded"),
    OWNER("o.name"),
    /** When it was done or dropped. */
    CLOSED("t.closed_at");

    private final String column;

    TaskSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return "%1$s is null, %1$s%2$s, t.id%2$s".formatted(column, descending ? " desc" : "");
    }
}
