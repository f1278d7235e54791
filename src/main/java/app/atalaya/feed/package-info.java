/**
 * Takes accounts, contracts, contacts and signals in bulk, whichever way they came, with the rights of the acting user. Start at
 * {@link app.atalaya.feed.AccountFeed}, {@link app.atalaya.feed.RecordIntake} and {@link app.atalaya.feed.SignalIntake}. Depends on the modules that it feeds.
 */
@ApplicationModule(
        allowedDependencies = {"signal", "contract", "contact", "account", "field", "csv", "identity", "uikit"})
@NullMarked
package app.atalaya.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
