package app.atalaya.task;

import app.atalaya.account.AccountRef;
import app.atalaya.identity.Person;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param ownerOnTeam whether the owner may still work on the account: signs in, and is on its team
 * @param origin null: somebody entered it by hand
 * @param closedAt when it was done or dropped; null while open
 * @param editable whether whoever is looking may change it
 * @param version to be given back when the task is edited
 */
public record TaskLine(
        TaskId id,
        AccountRef account,
        String title,
        @Nullable String note,
        @Nullable Person owner,
        boolean ownerOnTeam,
        @Nullable LocalDate dueOn,
        TaskState state,
        @Nullable TaskOrigin origin,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant closedAt,
        boolean editable,
        int version)
        implements Serializable {

    /** Due before that day, and not done. */
    public boolean isOverdueOn(LocalDate day) {
        return state == TaskState.OPEN && dueOn != null && dueOn.isBefore(day);
    }

    public TaskDraft asDraft() {
        return new TaskDraft(title, note, owner == null ? null : owner.id(), dueOn);
    }
}
