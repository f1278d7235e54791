/**
 * The REST interface for other systems, and the keys with which they come in. Start at {@link app.atalaya.rest.RestIntakeController} and
 * {@link app.atalaya.rest.RestAccountsController}; what it takes and answers is described by {@link app.atalaya.rest.RestDescription}.
 * Depends on intake, and on what it reads: account, signal and identity.
 */
@ApplicationModule(allowedDependencies = {"intake", "signal", "account", "identity", "uikit"})
@NullMarked
package app.atalaya.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
