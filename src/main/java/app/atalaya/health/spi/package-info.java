/** What others can add where a model is tried out before it is published. */
@NamedInterface("spi")
@NullMarked
package app.atalaya.health.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
