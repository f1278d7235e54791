package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands, and where another model would put it.
 *
 * @param before 0 to 100 with one decimal; null where too little is known
 * @param after the same under the other model
 */
public record Rescored(
        AccountId account,
        @Nullable Double before,
        Band bandBefore,
        @Nullable Double after,
        Band bandAfter) implements Serializable {}
