/** Views of this capability; package-private but for the links and the dialog. */
@NullMarked
package app.atalaya.task.ui;

import org.jspecify.annotations.NullMarked;
