/**
 * The customers themselves: accounts, the teams that work on them, and who may see which.
 * Start at {@link app.atalaya.account.Accounts} and {@link app.atalaya.account.AccountAccess}. Depends on field, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"field", "field::ui", "identity", "uikit"})
@NullMarked
package app.atalaya.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
