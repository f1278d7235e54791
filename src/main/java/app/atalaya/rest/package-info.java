/**
 * The REST interface for other systems, and the keys with which they come in. Start at {@link app.atalaya.rest.RestIntakeController}
 * and {@link app.atalaya.rest.RestAccountsController}; {@link app.atalaya.rest.RestDescription} describes what it takes and answers.
 * Depends on feed, and on what it reads.
 */
@ApplicationModule(allowedDependencies = {"feed", "signal", "account", "field", "identity", "uikit"})
@NullMarked
package app.atalaya.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
