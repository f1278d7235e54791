package app.atalaya.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list.
 *
 * @param text part of name, username or e-mail address; blank: all
 * @param role null: any
 * @param enabled null: both
 */
public record UserFilter(
        String text, @Nullable Role role, @Nullable Boolean enabled) implements Serializable {}
