/**
 * The people at accounts. Start at {@link app.atalaya.contact.Contacts}. Depends on account, field, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"account", "account::spi", "field", "field::ui", "identity", "uikit"})
@NullMarked
package app.atalaya.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
