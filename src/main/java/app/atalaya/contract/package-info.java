/**
 * What accounts have agreed to pay: contracts, and the recurring revenue, growth and lifetime value that follow from them.
 * Start at {@link app.atalaya.contract.Contracts} and {@link app.atalaya.contract.Revenue}. Depends on account, field, identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"account", "account::spi", "field", "field::ui", "identity", "uikit"})
@NullMarked
package app.atalaya.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
