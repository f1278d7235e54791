package app.atalaya.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What one view does when something changed that it shows. Two views may refresh by the same method reference: identity, not content,
 * tells them apart.
 */
final class PageRefresh {

    /** For so long a page may be busy with its own refreshing before it shows what it has, and the user gets a turn. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final UI ui;
    private final Runnable refresh;
    private final long number = NUMBERS.incrementAndGet();

    // Whether a refresh is on its way that has not begun to read: what is announced meanwhile it will see anyway. So a
    // page whose browser
    // does not read its socket has one refresh waiting, however much happens.
    private final AtomicBoolean waiting = new AtomicBoolean();

    PageRefresh(UI ui, Runnable refresh) {
        this.ui = ui;
        this.refresh = refresh;
    }

    UI ui() {
        return ui;
    }

    /**
     * Runs what is due for one page, from its top to its bottom as it was built: in one go if that is quick, so that its browser gets one
     * message; else in slices, each of which is shown at once.
     *
     * @param readers limits how many pages read from the database at the same time; a browser that is slow to take its message does so
     *     after its turn, and holds up nobody
     */
    static void run(UI ui, Collection<PageRefresh> due, Semaphore readers) {
        Queue<PageRefresh> mine = due.stream()
                .filter(refresh -> refresh.waiting.compareAndSet(false, true))
                .sorted(Comparator.comparingLong(refresh -> refresh.number))
                .collect(Collectors.toCollection(ArrayDeque::new));
        next(ui, mine, readers);
    }

    private static void next(UI ui, Queue<PageRefresh> mine, Semaphore readers) {
        if (mine.isEmpty()) {
            return;
        }
        try {
            ui.access(() -> {
                readers.acquireUninterruptibly();
                try {
                    slice(mine);
                } finally {
                    readers.release();
                    if (!mine.isEmpty()) {
                        Thread.startVirtualThread(() -> next(ui, mine, readers));
                    }
                }
            });
        } catch (UIDetachedException gone) {
            // The view closed meanwhile; its detach listener takes it off the list.
        }
    }

    private static void slice(Queue<PageRefresh> mine) {
        long end = System.nanoTime() + SLICE_NANOS;
        do {
            PageRefresh first = mine.remove();
            first.waiting.set(false);
            first.refresh.run();
        } while (!mine.isEmpty() && System.nanoTime() < end);
    }
}
