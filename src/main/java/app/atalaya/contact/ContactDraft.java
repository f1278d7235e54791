package app.atalaya.contact;

import app.atalaya.field.Field;
import app.atalaya.field.FieldValues;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a contact as a person enters them. */
public record ContactDraft(
        String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId)
        implements Serializable {

    /** What may be set, by people, files and other systems. */
    public static final List<Field> FIELDS = List.of(
            Field.ACCOUNT,
            Field.text("name", true, 160),
            Field.text("title", false, 120),
            Field.text("email", false, 200),
            Field.text("phone", false, 60));

    FieldValues values() {
        return new FieldValues()
                .with("name", name)
                .with("title", title)
                .with("email", email)
                .with("phone", phone);
    }
}
