/** Views of this capability. */
@NullMarked
package app.atalaya.webhook.ui;

import org.jspecify.annotations.NullMarked;
