/**
 * Takes accounts, contracts, contacts and signals in bulk, whichever way they came, with the rights of the acting user. Start at
 * {@link app.atalaya.feed.AccountFeed} and {@link app.atalaya.feed.RecordIntake}. Depends on the modules that it feeds.
 */
@ApplicationModule(
        allowedDependencies = {"signal", "contract", "contact", "account", "field", "csv", "identity", "uikit"})
@NullMarked
package app.atalaya.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
