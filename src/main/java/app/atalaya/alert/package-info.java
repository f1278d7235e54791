/**
 * Tells whoever should know that an account needs them: rules, alerts and the inbox. Start at {@link app.atalaya.alert.AlertInbox} for
 * what people see, and at {@link app.atalaya.alert.AlertRun} for how alerts come and go.
 * Depends on advice, health, contract, account, identity, signal and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "health::display",
            "health::spi",
            "advice::boxes",
            "signal",
            "contract",
            "account",
            "account::spi",
            "account::links",
            "field",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
