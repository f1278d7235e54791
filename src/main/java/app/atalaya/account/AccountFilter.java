package app.atalaya.account;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows; null stands for all. {@code archived} shows the archived ones instead of the others. */
public record AccountFilter(
        String text,
        @Nullable AccountType type,
        @Nullable Integer tier,
        @Nullable UserId owner,
        @Nullable String segment,
        @Nullable String country,
        boolean archived)
        implements Serializable {

    public static final AccountFilter NONE = new AccountFilter("", null, null, null, null, null, false);
}
