package app.atalaya.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The fields of a contact as a person enters them. */
public record ContactDraft(
        String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String externalId)
        implements Serializable {}
