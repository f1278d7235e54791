/**
 * Does the health model foretell what really happened? Scores past days again, holds them against who left, and suggests weights.
 * Start at {@link app.atalaya.backtest.Backtests}. Its SQL reads the tables of account and signal. Depends on whatif, whose drafts it
 * tries and makes, health, signal, contract, account, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "whatif",
            "whatif::links",
            "health",
            "health::display",
            "signal",
            "contract",
            "account",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
