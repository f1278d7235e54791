package app.atalaya.task;

import app.atalaya.account.AccountId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list holds.
 *
 * @param text part of the title or of the account's name, whatever its case and accents
 * @param account null: of all accounts that are not archived
 */
public record TaskFilter(
        Whose whose, TaskState state, String text, @Nullable AccountId account) implements Serializable {

    /** My own open tasks. */
    public static final TaskFilter MINE = new TaskFilter(Whose.MINE, TaskState.OPEN, "", null);

    /** Whose tasks. */
    public enum Whose {
        /** Those that I own. */
        MINE,
        /** Those of the accounts whose team I am on. */
        TEAM,
        /** All that I may see. */
        ALL
    }

    /** All tasks of one account in that state. */
    public static TaskFilter of(AccountId account, TaskState state) {
        return new TaskFilter(Whose.ALL, state, "", account);
    }

    public TaskFilter whose(Whose changed) {
        return new TaskFilter(changed, state, text, account);
    }

    public TaskFilter state(TaskState changed) {
        return new TaskFilter(whose, changed, text, account);
    }

    public TaskFilter text(String changed) {
        return new TaskFilter(whose, state, changed, account);
    }
}
