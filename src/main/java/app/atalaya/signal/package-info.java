/**
 * Facts with a time and an account, append-only: everything that can move a score. Start at {@link app.atalaya.signal.SignalKind}.
 * Depends on account, contract, field, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {"account", "account::spi", "account::links", "contract", "field", "identity", "uikit"})
@NullMarked
package app.atalaya.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
