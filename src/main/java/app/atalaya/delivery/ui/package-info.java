@NullMarked
package app.atalaya.delivery.ui;

import org.jspecify.annotations.NullMarked;
