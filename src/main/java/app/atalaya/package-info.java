/** Atalaya, one Spring Boot application; each package below is a capability. Start at the README's "where is what". */
@NullMarked
package app.atalaya;

import org.jspecify.annotations.NullMarked;
