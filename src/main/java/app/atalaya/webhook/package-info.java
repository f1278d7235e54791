/**
 * Tells other systems of alerts: signed calls to addresses that administrators name. Start at {@code WebhookEvents}, which writes the calls,
 * and {@code WebhookRun}, which makes them; administrators manage them through {@link app.atalaya.webhook.Webhooks}.
 * Depends on alert, account, field, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "alert",
            "alert::links",
            "account",
            "account::links",
            "field",
            "field::ui",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
