/**
 * A believable company with sixty customers, told through the services; demo mode only.
 */
@ApplicationModule(
        allowedDependencies = {
            "health",
            "signal",
            "segmentation",
            "feed",
            "contract",
            "task",
            "account",
            "insight",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
