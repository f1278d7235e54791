/**
 * What an account should be: rules that propose tier, type and segment, and people who decide. Keeps the scores of worth up to date, which
 * the rules ask. Start at {@link app.atalaya.segmentation.SegmentationRun}. Depends on worth, contract, account, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::spi",
            "account::links",
            "contract",
            "worth",
            "field",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.segmentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
