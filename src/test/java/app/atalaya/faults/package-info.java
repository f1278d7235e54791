/** What becomes of a signal when something breaks on its way to the inbox: defined in docs/decisions/0019, tested here. */
@NullMarked
package app.atalaya.faults;

import org.jspecify.annotations.NullMarked;
