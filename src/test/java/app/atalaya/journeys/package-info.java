/** Journeys of people through the whole application, in a real browser. */
@NullMarked
package app.atalaya.journeys;

import org.jspecify.annotations.NullMarked;
