package app.atalaya.task;

import app.atalaya.field.Field;
import app.atalaya.field.FieldValues;
import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a task as a person enters them.
 *
 * @param owner a member of the account's team; null: nobody yet
 * @param dueOn may have passed: it was late before anybody wrote it down
 */
public record TaskDraft(
        String title,
        @Nullable String note,
        @Nullable UserId owner,
        @Nullable LocalDate dueOn) implements Serializable {

    static final List<Field> FIELDS = List.of(
            Field.text("title", true, 200),
            Field.text("note", false, 2_000),
            Field.of("dueOn", Field.Type.DATE, false));

    FieldValues values() {
        return new FieldValues().with("title", title).with("note", note).with("dueOn", dueOn);
    }
}
