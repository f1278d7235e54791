/** Views of this capability; package-private but for the links. */
@NullMarked
package app.atalaya.whatif.ui;

import org.jspecify.annotations.NullMarked;
