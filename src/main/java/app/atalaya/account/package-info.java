/**
 * The customers themselves: accounts, their contracts, contacts and team, and who may see which.
 * Start at {@link app.atalaya.account.Accounts} and {@link app.atalaya.account.AccountAccess}. Depends on identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"identity", "uikit"})
@NullMarked
package app.atalaya.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
