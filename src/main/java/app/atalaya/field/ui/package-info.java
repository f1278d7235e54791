/** The list and the dialog in which people edit records, for the views of other modules. */
@NamedInterface("ui")
@NullMarked
package app.atalaya.field.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
