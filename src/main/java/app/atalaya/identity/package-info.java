/**
 * Who is there: users, their roles, how they sign in. Start at {@link app.atalaya.identity.CurrentUser}.
 * Depends on uikit only.
 */
@ApplicationModule(allowedDependencies = {"uikit"})
@NullMarked
package app.atalaya.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
