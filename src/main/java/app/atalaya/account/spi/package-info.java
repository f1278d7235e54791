/** What another module implements to appear on the account board. */
@NamedInterface("spi")
@NullMarked
package app.atalaya.account.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
