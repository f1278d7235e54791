/**
 * The next best actions: what the facts of an account suggest, each by a rule that says why. Computed when it is read; kept is only what
 * people made of it. Start at {@link app.atalaya.advice.Advice} and {@link app.atalaya.advice.Rules}.
 * Depends on health, contact, task, account, field, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "contact",
            "task",
            "task::dialog",
            "account",
            "account::spi",
            "account::links",
            "field",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
