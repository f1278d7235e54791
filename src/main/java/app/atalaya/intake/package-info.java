/**
 * CSV files in the browser: guessed columns, a dry run, the import in the background, and its undoing.
 * Start at {@link app.atalaya.intake.Imports}. Depends on feed and on what it feeds.
 */
@ApplicationModule(
        allowedDependencies = {"feed", "signal", "account", "account::links", "field", "csv", "identity", "uikit"})
@NullMarked
package app.atalaya.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
