/**
 * How likely an account is to stay and grow: model, score, history and the reasons. Reads signals only.
 * Depends on signal, account, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"signal", "account", "account::spi", "account::links", "identity", "uikit"})
@NullMarked
package app.atalaya.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
