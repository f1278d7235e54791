/**
 * What an account is worth: weighted criteria, a pure function, and the stored scores with their evidence.
 * Start at {@link app.atalaya.worth.AccountScoring}. Depends on account, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"account", "identity", "uikit"})
@NullMarked
package app.atalaya.worth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
