package app.atalaya.task;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    /** Not to be done after all. */
    DROPPED
}
