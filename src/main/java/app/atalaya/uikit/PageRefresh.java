package app.atalaya.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What one view does when something changed that it shows. Two views may refresh by the same method reference: identity, not content,
 * tells them apart.
 */
final class PageRefresh {

    private final UI ui;
    private final Runnable refresh;

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
     * Runs what is due for one page, in one go, so that its browser gets one message.
     *
     * @param readers limits how many pages read from the database at the same time; a browser that is slow to take its message does so
     *     after its turn, and holds up nobody
     */
    static void run(UI ui, Collection<PageRefresh> due, Semaphore readers) {
        List<PageRefresh> mine = due.stream()
                .filter(refresh -> refresh.waiting.compareAndSet(false, true))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        try {
            ui.access(() -> {
                readers.acquireUninterruptibly();
                try {
                    mine.forEach(PageRefresh::read);
                } finally {
                    mine.forEach(refresh -> refresh.waiting.set(false)); // of those that a failure kept from reading
                    readers.release();
                }
            });
        } catch (UIDetachedException gone) {
            // The view closed meanwhile; its detach listener takes it off the list.
        }
    }

    private void read() {
        waiting.set(false);
        refresh.run();
    }
}
