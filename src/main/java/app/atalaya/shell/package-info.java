/**
 * The frame around the views: layout, navigation, login, web security and error pages.
 * Depends on identity, account and uikit.
 */
@ApplicationModule(allowedDependencies = {"account", "account::links", "identity", "identity::preferences", "uikit"})
@NullMarked
package app.atalaya.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
