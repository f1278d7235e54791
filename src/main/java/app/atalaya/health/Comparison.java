package app.atalaya.health;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why an account stands where it stands, beside why it stood where it stood on an earlier day.
 *
 * @param before null where its history begins later
 */
public record Comparison(@Nullable Explanation before, Explanation now) implements Serializable {}
