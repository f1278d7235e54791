/**
 * The way in for everything that other systems know: CSV files in the browser and the REST interface.
 * Depends on the modules that it feeds.
 */
@ApplicationModule(allowedDependencies = {"signal", "account", "account::links", "csv", "identity", "uikit"})
@NullMarked
package app.atalaya.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
