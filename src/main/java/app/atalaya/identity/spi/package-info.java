/** How other modules add to the pages of identity. */
@NamedInterface("spi")
@NullMarked
package app.atalaya.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
