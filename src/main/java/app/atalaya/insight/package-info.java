/**
 * Pages across capabilities, read only: my accounts and the portfolio. Its SQL joins the tables of the modules below.
 * Depends on everything below.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "health::display",
            "advice",
            "advice::display",
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
