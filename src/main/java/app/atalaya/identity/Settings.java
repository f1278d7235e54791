package app.atalaya.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a user has chosen for themselves.
 *
 * @param language {@code es}, {@code en}, or null where the browser decides
 * @param timeZone an id such as {@code Europe/Madrid}
 */
public record Settings(
        String username,
        String name,
        @Nullable String email,
        @Nullable String language,
        String timeZone,
        ColourScheme colourScheme)
        implements Serializable {}
