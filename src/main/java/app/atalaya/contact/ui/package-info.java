/** Views of this capability; package-private but for the links. */
@NullMarked
package app.atalaya.contact.ui;

import org.jspecify.annotations.NullMarked;
