/**
 * Changing what health means: drafts of the models that several administrators edit together, what they would do to everybody, and
 * publishing. Start at {@link app.atalaya.whatif.ModelDrafts} and {@link app.atalaya.whatif.WhatIf}. Depends on health, account, identity
 * and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "health::spi",
            "health::display",
            "account",
            "account::links",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
