/** Views of this capability; package-private. */
@NullMarked
package app.atalaya.backtest.ui;

import org.jspecify.annotations.NullMarked;
