package app.atalaya.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LiveUpdatesTest {

    private final LiveUpdates liveUpdates = new LiveUpdates(mock(NodeNews.class), 2);
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final Div view = new Div();

    @BeforeEach
    void openPage() {
        MockVaadin.setup(new Routes());
        UI.getCurrent().add(view);
    }

    @AfterEach
    void closePage() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
        MockVaadin.tearDown();
    }

    @Test
    void aViewReadsAgainAfterACommitAndNotBefore() {
        watch("a");
        TransactionSynchronizationManager.initSynchronization();
        liveUpdates.changed("a");
        settle();
        assertThat(read).isEmpty();

        commit();
        awaitReads("a");
    }

    @Test
    void whatOneCommitChangedIsReadInOneGo() {
        watch("a");
        watch("b");
        TransactionSynchronizationManager.initSynchronization();
        liveUpdates.changed("a");
        liveUpdates.changed("b");
        liveUpdates.changed("a");

        assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
        commit();
        awaitReads("a", "b");
        settle();
        assertThat(read).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aViewThatIsGoneReadsNothing() {
        watch("a");
        assertThat(liveUpdates.isWatched("a")).isTrue();

        UI.getCurrent().remove(view);
        assertThat(liveUpdates.isWatched("a")).isFalse();
        liveUpdates.changed("a");
        settle();
        assertThat(read).isEmpty();
    }

    @Test
    void manyAnnouncementsBeforeAPageReadsAreOne() throws InterruptedException {
        watch("a");
        for (int i = 0; i < 100; i++) {
            liveUpdates.changed("a"); // the page is busy: this thread has its lock
        }
        TimeUnit.MILLISECONDS.sleep(100);

        awaitReads("a");
        settle();
        assertThat(read).containsExactly("a");
    }

    @Test
    void oneViewThatFailsDoesNotKeepItFromReadingTheNextTime() {
        liveUpdates.whileAttached(view, "a", () -> {
            read.add("tried");
            throw new IllegalStateException("database away");
        });
        liveUpdates.changed("a");
        awaitFailingRead(1);
        liveUpdates.changed("a");
        awaitFailingRead(2);
    }

    @Test
    void whatIsPreparedIsReadOnceBeforeThePages() {
        CountDownLatch prepared = new CountDownLatch(1);
        liveUpdates.prepare("of:", topics -> {
            read.add("prepared " + String.join(" ", Set.copyOf(topics)));
            prepared.countDown();
        });
        watch("of:1");
        liveUpdates.changed("of:1");

        awaitReads("prepared of:1", "of:1");
        assertThat(read).containsExactly("prepared of:1", "of:1");
        assertThatThrownBy(() -> liveUpdates.prepare("of:", topics -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pagesReadEvenIfThePreparationFails() {
        liveUpdates.prepare("of:", topics -> {
            throw new IllegalStateException("database away");
        });
        watch("of:1");
        liveUpdates.changed("of:1");

        awaitReads("of:1");
    }

    @Test
    void whatAnotherNodeAnnouncedReachesThePagesButNotTheServices() {
        liveUpdates.always("account:1", () -> read.add("service"));
        watch("account:1");
        watch("alerts:1");
        liveUpdates.heard(Set.of("account:*"));

        awaitReads("account:1");
        settle();
        assertThat(read).containsExactly("account:1");
    }

    private void watch(String topic) {
        liveUpdates.whileAttached(view, topic, () -> read.add(topic));
    }

    private static void commit() {
        List<TransactionSynchronization> due = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        due.forEach(TransactionSynchronization::afterCommit);
    }

    private void awaitReads(String... expected) {
        settleUntil(() -> read.containsAll(List.of(expected)));
        assertThat(read).contains(expected);
    }

    private void awaitFailingRead(int times) {
        settleUntil(() -> read.size() == times);
        assertThat(read).hasSize(times);
    }

    /** On this thread, which is the one that has the page. */
    private static void settleUntil(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            try {
                settle();
            } catch (Exception failed) { // the failure of a page reaches its own thread as it is
                assertThat(failed).hasStackTraceContaining("database away");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Lets other threads have the page for a moment, as between two requests of a browser. */
    private static void settle() {
        MockVaadin.clientRoundtrip(false);
    }
}
