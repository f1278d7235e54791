package app.atalaya.task.ui;

import app.atalaya.account.ui.AccountLinks;
import org.springframework.modulith.NamedInterface;

/** The ways to the views of tasks, for other modules. */
@NamedInterface("links")
public final class TaskLinks {

    static final String PANEL = "tasks";

    private TaskLinks() {}

    /** My tasks, over all accounts. */
    public static String mine() {
        return "tasks";
    }

    /** The tasks of an account, on its board. */
    public static String of(String accountKey) {
        return AccountLinks.board(accountKey, PANEL);
    }
}
