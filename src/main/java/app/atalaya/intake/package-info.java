/**
 * The way in for everything that other systems know: CSV files in the browser, and the records that the REST interface parsed.
 * Start at {@link app.atalaya.intake.Imports} and {@link app.atalaya.intake.RecordIntake}. Depends on the modules that it feeds.
 */
@ApplicationModule(allowedDependencies = {"signal", "account", "account::links", "csv", "identity", "uikit"})
@NullMarked
package app.atalaya.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
