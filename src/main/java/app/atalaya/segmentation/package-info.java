/**
 * Which accounts deserve the attention: a weighted score of their worth, and rules that propose tier and type.
 * Depends on account, contract, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {"account", "account::spi", "account::links", "contract", "field", "identity", "uikit"})
@NullMarked
package app.atalaya.segmentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
