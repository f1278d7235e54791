package app.atalaya.identity;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator may edit of a user. */
public record UserDraft(String name, @Nullable String email, Set<Role> roles) implements Serializable {}
