package app.atalaya.contact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A contact as a list shows it. */
public record ContactLine(
        ContactId id,
        @Nullable String externalId,
        String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        int version)
        implements Serializable {

    public ContactDraft asDraft() {
        return new ContactDraft(name, title, email, phone, externalId);
    }
}
