/**
 * Pages across capabilities, read only: my accounts and the portfolio. The one module whose SQL may join other modules' tables.
 * Depends on everything below.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "health::display",
            "signal",
            "segmentation",
            "contract",
            "account",
            "account::links",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
