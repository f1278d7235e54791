/** Views of this capability; package-private but for the boxes and the texts. */
@NullMarked
package app.atalaya.advice.ui;

import org.jspecify.annotations.NullMarked;
