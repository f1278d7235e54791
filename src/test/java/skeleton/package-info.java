/**
 * The least that Boot, Vaadin and a login page need: what the cold start is measured against. Outside the application's package, so
 * that no scan of the application finds it.
 */
@NullMarked
package skeleton;

import org.jspecify.annotations.NullMarked;
