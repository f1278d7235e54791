/** People at work, without their browsers: sessions that speak the protocol of the pages, and how long they wait. */
@NullMarked
package app.atalaya.bench.load;

import org.jspecify.annotations.NullMarked;
