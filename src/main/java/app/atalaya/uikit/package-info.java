/**
 * Components, formats and live-update plumbing that know no word of key account management.
 * Start at {@link app.atalaya.uikit.Formats} and {@link app.atalaya.uikit.LiveUpdates}. Depends on nothing of ours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.atalaya.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
