/** Views of this capability; package-private but for the links. */
@NullMarked
package app.atalaya.contract.ui;

import org.jspecify.annotations.NullMarked;
