/**
 * Brings alerts to people who are not looking: e-mails at once, or a digest a day. Start at {@code MailWorker}.
 * Depends on alert, account, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"alert", "alert::links", "account", "identity", "identity::spi", "uikit"})
@NullMarked
package app.atalaya.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
