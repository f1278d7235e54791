/** What tests share: a database of either kind, users of every role, data with unique names, views without a browser, SQL counts. */
@NullMarked
package app.atalaya.testing;

import org.jspecify.annotations.NullMarked;
