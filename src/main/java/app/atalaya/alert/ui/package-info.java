@NullMarked
package app.atalaya.alert.ui;

import org.jspecify.annotations.NullMarked;
